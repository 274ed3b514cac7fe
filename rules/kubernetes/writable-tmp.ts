import { asList, isRecord, type JsonRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'

const READ_ONLY_TYPES = ['configMap', 'secret', 'downwardAPI', 'projected', 'image']

const isTmp = (mount: unknown): mount is JsonRecord =>
  isRecord(mount) && typeof mount.mountPath === 'string' && /^\/tmp\/*$/.test(mount.mountPath)

/** The companion of K8S016: most runtimes write to /tmp, and fail there once the root file system is read-only. */
export default defineRule({
  code: 'K8S056',
  name: 'writable-tmp',
  subject: 'pod',
  severity: 'info',
  sources: [
    { page: 'platform/compatibility', says: 'Le FileSystem de vos images de conteneurs doivent être en lecture seule' },
    { exigence: 'ARCH-5' },
  ],
  text: {
    en: {
      title: 'Read-only file system without a writable /tmp',
      message: ({ container }) => `Container "${container}" is read-only and mounts nothing writable at /tmp`,
      why: 'Most runtimes and servers write to /tmp, and fail when they cannot.',
      fix: 'Mount an `emptyDir` at `/tmp`, unless the application writes nothing there.',
    },
    fr: {
      title: 'Lecture seule sans /tmp inscriptible',
      message: ({ container }) =>
        `Le conteneur « ${container} » est en lecture seule et ne monte rien d’inscriptible sur /tmp`,
      why: 'La plupart des environnements d’exécution et des serveurs écrivent dans /tmp, et échouent sinon.',
      fix: 'Monter un `emptyDir` sur `/tmp`, sauf si l’application n’y écrit rien.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: ghcr.io/demo/web:1.0
      securityContext: { readOnlyRootFilesystem: true }
      volumeMounts: [{ name: tmp, mountPath: /tmp/ }]
  volumes: [{ name: tmp, emptyDir: {} }]
`,
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { readOnlyRootFilesystem: false } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { readOnlyRootFilesystem: true } }]\n',
      `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: ghcr.io/demo/web:1.0
      securityContext: { readOnlyRootFilesystem: true }
      volumeMounts: [{ name: tmp, mountPath: /tmp/web }, { name: reglages, mountPath: /tmp }]
  volumes: [{ name: tmp, emptyDir: {} }, { name: reglages, configMap: { name: reglages } }]
`,
    ],
  },
  *check(pod) {
    const readOnly = new Set(
      asList(pod.get('volumes')).flatMap((volume) =>
        isRecord(volume) && READ_ONLY_TYPES.some((type) => volume[type] != null) ? [volume.name] : [],
      ),
    )
    for (const container of pod.containers) {
      if (container.role !== 'container' || container.get('securityContext', 'readOnlyRootFilesystem') !== true)
        continue
      const mounts = asList(container.get('volumeMounts')).filter(isTmp)
      if (mounts.some((mount) => mount.readOnly !== true && !readOnly.has(mount.name))) continue
      const route = [...routeFrom(pod, container), 'securityContext', 'readOnlyRootFilesystem']
      yield { at: route, data: { container: container.name } }
    }
  },
})

import { asList, asText, isRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** Kyverno `disallow-hostpath`; the namespaces' Pod Security Standard and OpenShift's SCC refuse it everywhere. */
export default defineRule({
  code: 'K8S012',
  name: 'host-path',
  subject: 'pod',
  severity: 'error',
  sources: [
    { page: 'agreement/kyverno', says: 'disallow-hostpath : empêche l’utilisation des volumes hostPath' },
    { exigence: 'ARCH-26' },
  ],
  equivalents: [
    'kyverno/disallow-host-path/host-path',
    'kyverno/restrict-volume-types/restricted-volumes',
    'polaris/hostPathSet',
    'datree/CONTAINERS_INCORRECT_KEY_HOSTPATH',
  ],
  text: {
    en: {
      title: 'Volume of type hostPath',
      message: ({ volume, path }) => `Volume "${volume}" mounts "${path}" of the node`,
      why: 'A pod must not reach the files of its node: the platform refuses it in every environment.',
      fix: 'Use `emptyDir` for temporary files, a `persistentVolumeClaim` for data, a ConfigMap or a Secret for settings.',
    },
    fr: {
      title: 'Volume de type hostPath',
      message: ({ volume, path }) => `Le volume « ${volume} » monte « ${path} » du nœud`,
      why: 'Un pod ne doit pas atteindre les fichiers de son nœud : la plateforme le refuse dans tous les environnements.',
      fix: 'Employer `emptyDir` pour les fichiers temporaires, un `persistentVolumeClaim` pour les données, un ConfigMap ou un Secret pour les réglages.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n  volumes: [{ name: tmp, emptyDir: {} }, { name: rien, hostPath: null }]\n',
    ],
    bad: [
      `apiVersion: apps/v1
kind: DaemonSet
metadata: { name: collecteur }
spec:
  template:
    spec:
      containers: [{ name: collecteur, image: "ghcr.io/demo/collecteur:1.0" }]
      volumes:
        - name: journaux
          hostPath: { path: /var/log }
`,
    ],
  },
  *check(pod) {
    for (const [index, volume] of asList(pod.get('volumes')).entries()) {
      if (!isRecord(volume) || volume.hostPath == null) continue
      const path = asText(pod.get('volumes', index, 'hostPath', 'path')) ?? ''
      yield { at: ['volumes', index, 'hostPath', 'path'], data: { volume: asText(volume.name) ?? '', path } }
    }
  },
})

import { defineRule } from '../../src/model/rule.ts'
import { hostVolumes, mountsOf } from '../../src/model/subject/host-path.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'

/** On the platform K8S012 refuses every path of the node; where some are allowed, reading them is the lesser evil. */
export default defineRule({
  code: 'K8S124',
  name: 'writable-host-path',
  subject: 'pod',
  severity: 'warning',
  default: false,
  sources: [{ fact: 'kubernetes.io, Volumes, hostPath: mount it read-only' }],
  equivalents: ['kube-linter/writable-host-mount', 'datree/EKS_INVALID_HOSTPATH_MOUNT_READONLY_VALUE'],
  text: {
    en: {
      title: 'Path of the node mounted for writing',
      message: ({ container, path }) => `Container "${container}" may write to "${path}" of its node`,
      why: 'What it writes there outlives it, and is read by other programs of the node.',
      fix: 'Add `readOnly: true` to the mount, or use another kind of volume.',
    },
    fr: {
      title: 'Chemin du nœud monté en écriture',
      message: ({ container, path }) => `Le conteneur « ${container} » peut écrire dans « ${path} » de son nœud`,
      why: 'Ce qu’il y écrit lui survit, et d’autres programmes du nœud le lisent.',
      fix: 'Ajouter `readOnly: true` au montage, ou employer un autre type de volume.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", volumeMounts: [{ name: journaux, mountPath: /logs, readOnly: true }, { name: tmp, mountPath: /tmp }] }]\n  volumes: [{ name: journaux, hostPath: { path: /var/log } }, { name: tmp, emptyDir: {} }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", volumeMounts: [{ name: journaux, mountPath: /logs }] }]\n  volumes: [{ name: journaux, hostPath: { path: /var/log } }]\n',
    ],
  },
  *check(pod) {
    const paths = new Map(hostVolumes(pod).map(({ name, path }) => [name, path]))
    if (paths.size === 0) return
    for (const container of pod.containers)
      for (const { volume, readOnly, route } of mountsOf(container)) {
        const path = paths.get(volume)
        if (path === undefined || readOnly) continue
        yield {
          at: [...routeFrom(pod, container), ...route],
          data: { container: container.name, path },
        }
      }
  },
})

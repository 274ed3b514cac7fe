import { asList, asText, isRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** Pod Security Standards, volume types. `hostPath` has its own rule, K8S012. */
export default defineRule({
  code: 'K8S052',
  name: 'volume-types',
  subject: 'pod',
  severity: 'error',
  sources: [
    { fact: 'namespaces of the console carry pod-security.kubernetes.io/enforce: restricted' },
    { exigence: 'ARCH-26' },
  ],
  equivalents: ['kyverno/restrict-volume-types/restricted-volumes'],
  text: {
    en: {
      title: 'Volume of a type that is not allowed',
      message: ({ volume, type }) => `Volume "${volume}" is of type ${type}`,
      why: 'Storage comes through a claim only: the platform refuses the pod in every environment.',
      fix: ({ allowed }) => `Use one of: ${allowed}.`,
    },
    fr: {
      title: 'Volume d’un type non autorisé',
      message: ({ volume, type }) => `Le volume « ${volume} » est de type ${type}`,
      why: 'Le stockage ne s’obtient que par une demande (PersistentVolumeClaim) : la plateforme refuse le pod dans tous les environnements.',
      fix: ({ allowed }) => `Employer l’un de : ${allowed}.`,
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]
  volumes:
    - { name: tmp, emptyDir: {} }
    - { name: defaut }
    - { name: donnees, persistentVolumeClaim: { claimName: donnees } }
    - { name: jetons, projected: { sources: [] }, nfs: null }
`,
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n  volumes: [{ name: partage, nfs: { server: nfs.demo.fr, path: /exports } }]\n',
    ],
  },
  *check(pod, { profile }) {
    const allowed = profile.podSecurity.volumeTypes
    for (const [index, volume] of asList(pod.get('volumes')).entries()) {
      if (!isRecord(volume)) continue
      // `$patch` and its like are directives to Kustomize
      const type = Object.keys(volume).find(
        (key) =>
          key !== 'name' && key !== 'hostPath' && !key.startsWith('$') && !allowed.includes(key) && volume[key] != null,
      )
      if (type === undefined) continue
      const at = { key: ['volumes', index, type] }
      yield { at, data: { volume: asText(volume.name) ?? '', type, allowed: allowed.join(', ') } }
    }
  },
})

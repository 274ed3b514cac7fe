import { asList, asRecord, asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

/** A pod waits for ever for a PersistentVolumeClaim that nobody makes. */
export default defineRule({
  code: 'K8S102',
  name: 'claim-reference',
  subject: 'pod',
  severity: 'warning',
  sources: [{ fact: 'kubernetes.io, Persistent Volumes: a claim must exist in the namespace of the pod that uses it' }],
  text: {
    en: {
      title: 'PersistentVolumeClaim that does not exist',
      message: ({ kind, owner, name }) =>
        `${kind} "${owner}" mounts PersistentVolumeClaim "${name}", which nothing here creates`,
      why: 'Kubernetes does not schedule a pod before its claim exists.',
      fix: 'Check the name, or add the PersistentVolumeClaim.',
    },
    fr: {
      title: 'PersistentVolumeClaim inexistant',
      message: ({ kind, owner, name }) =>
        `${kind} « ${owner} » monte le PersistentVolumeClaim « ${name} », que rien ne crée ici`,
      why: 'Kubernetes ne place pas un pod tant que son volume n’est pas réclamé.',
      fix: 'Vérifier le nom, ou ajouter le PersistentVolumeClaim.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n  volumes: [{ name: fichiers, persistentVolumeClaim: { claimName: fichiers } }, { name: tmp, emptyDir: {} }]\n---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: fichiers }\nspec: { resources: { requests: { storage: 1Gi } } }\n',
      // the claims that a StatefulSet makes
      `apiVersion: batch/v1
kind: CronJob
metadata: { name: sauvegarde }
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          containers: [{ name: sauvegarde, image: "ghcr.io/demo/sauvegarde:1.0" }]
          volumes: [{ name: donnees, persistentVolumeClaim: { claimName: donnees-base-0 } }]
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: base }
spec:
  template: { spec: { containers: [{ name: base, image: "ghcr.io/demo/base:1.0" }] } }
  volumeClaimTemplates: [{ metadata: { name: donnees }, spec: { resources: { requests: { storage: 1Gi } } } }]
`,
      `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: base }
spec:
  template:
    spec:
      containers: [{ name: base, image: "ghcr.io/demo/base:1.0" }]
      volumes: [{ name: donnees, persistentVolumeClaim: { claimName: donnees } }]
  volumeClaimTemplates: [{ metadata: { name: donnees }, spec: { resources: { requests: { storage: 1Gi } } } }]
`,
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n  volumes: [{ name: fichiers, persistentVolumeClaim: { claimName: fichiers } }]\n',
    ],
  },
  *check(pod, { around }) {
    // a StatefulSet puts its own claim in place of a volume of the same name
    const replaced = new Set(
      asList(pod.object.get('spec', 'volumeClaimTemplates')).map((one) => asRecord(asRecord(one).metadata).name),
    )
    for (const [index, volume] of asList(pod.get('volumes')).entries()) {
      const name = asText(asRecord(asRecord(volume).persistentVolumeClaim).claimName)
      if (name === undefined || isTemplate(name) || replaced.has(asRecord(volume).name)) continue
      if (around(pod.object).named('/PersistentVolumeClaim', name).state === 'missing')
        yield {
          at: ['volumes', index, 'persistentVolumeClaim', 'claimName'],
          data: { kind: pod.object.kind, owner: pod.object.displayName, name },
        }
    }
  },
})

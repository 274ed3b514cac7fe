import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { claims } from '../../src/model/subject/volume-claim.ts'

export default defineRule({
  code: 'K8S212',
  name: 'volume-of-one-pod',
  subject: 'object',
  kinds: ['v1/PersistentVolumeClaim', 'apps/v1/StatefulSet'],
  severity: 'info',
  default: false,
  sources: [
    {
      fact: 'kubernetes.io, Persistent Volumes, access modes: ReadWriteOnce is one node, ReadWriteOncePod one pod; the latter needs a CSI driver',
    },
  ],
  equivalents: ['kyverno/readwriteonce-pod/readwrite-pvc-single-pod'],
  text: {
    en: {
      title: 'Volume that several pods may write',
      message: ({ name }) => `The volume claim "${name}" is "ReadWriteOnce": all the pods of a node may write to it`,
      why: '`ReadWriteOnce` means one node, not one pod: during an update, two pods may write to the same files.',
      fix: 'Use `ReadWriteOncePod` when a single pod writes and the driver is a CSI driver.',
    },
    fr: {
      title: 'Volume que plusieurs pods peuvent écrire',
      message: ({ name }) =>
        `La demande de volume « ${name} » est « ReadWriteOnce » : tous les pods d’un nœud peuvent y écrire`,
      why: '`ReadWriteOnce` veut dire un nœud, non un pod : pendant une mise à jour, deux pods peuvent écrire les mêmes fichiers.',
      fix: 'Employer `ReadWriteOncePod` quand un seul pod écrit et que le pilote est un pilote CSI.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: donnees }
spec:
  accessModes: [ReadWriteOncePod]
`,
      `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: donnees }
spec:
  accessModes: [ReadWriteMany]
`,
    ],
    bad: [
      `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: donnees }
spec:
  accessModes: [ReadWriteOnce]
`,
      `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: base }
spec:
  volumeClaimTemplates:
    - metadata: { name: donnees }
      spec: { accessModes: [ReadWriteOnce] }
`,
    ],
  },
  *check(object) {
    for (const { route, name, value } of claims(object)) {
      const at = asList(value.accessModes).indexOf('ReadWriteOnce')
      if (at >= 0) yield { at: [...route, 'accessModes', at], data: { name } }
    }
  },
})

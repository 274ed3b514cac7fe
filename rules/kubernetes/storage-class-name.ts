import { defineRule } from '../../src/model/rule.ts'
import { claims } from '../../src/model/subject/volume-claim.ts'

export default defineRule({
  code: 'K8S211',
  name: 'storage-class-name',
  subject: 'object',
  kinds: ['v1/PersistentVolumeClaim', 'apps/v1/StatefulSet'],
  severity: 'info',
  default: false,
  sources: [
    {
      fact: 'kubernetes.io, Persistent Volumes: a claim without storageClassName takes the default class of the cluster',
    },
  ],
  equivalents: ['kyverno/require-storageclass/pvc-storageclass', 'kyverno/require-storageclass/ss-storageclass'],
  text: {
    en: {
      title: 'Volume claim that names no storage class',
      message: ({ name }) => `The volume claim "${name}" names no storage class`,
      why: 'It takes the default class of the cluster, which is not the same everywhere, or none: the claim then waits for ever.',
      fix: 'Set `storageClassName`.',
    },
    fr: {
      title: 'Demande de volume sans classe de stockage',
      message: ({ name }) => `La demande de volume « ${name} » ne désigne pas de classe de stockage`,
      why: 'Elle prend la classe par défaut du cluster, qui n’est pas la même partout, ou aucune : la demande attend alors sans fin.',
      fix: 'Fixer `storageClassName`.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: donnees }
spec:
  storageClassName: rapide
  accessModes: [ReadWriteOnce]
`,
      `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: donnees }
spec:
  storageClassName: ''
  volumeName: existant
`,
      `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: base }
spec:
  volumeClaimTemplates:
    - metadata: { name: donnees }
      spec: { storageClassName: rapide, accessModes: [ReadWriteOnce] }
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
    for (const { route, name, value } of claims(object))
      if (!('storageClassName' in value)) yield { at: route, data: { name } }
  },
})

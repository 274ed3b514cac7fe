import { defineRule } from '../../src/model/rule.ts'

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,255}\.[^\s@.]{2,63}$/

export default defineRule({
  code: 'K8S176',
  name: 'owner-metadata',
  subject: 'object',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Annotations: phone numbers of persons responsible, or where to find them' }],
  equivalents: [
    'kube-linter/required-label-owner',
    'kube-linter/required-annotation-email',
    'datree/WORKLOAD_MISSING_LABEL_OWNER_VALUE',
  ],
  text: {
    en: {
      title: 'Workload that names nobody',
      message: ({ kind, name }) => `${kind} "${name}" has neither a label "owner" nor an annotation "email"`,
      why: 'Whoever sees it fail does not know whom to call.',
      fix: 'Add a label `owner`, or an annotation `email` with an address.',
    },
    fr: {
      title: 'Charge qui ne nomme personne',
      message: ({ kind, name }) => `${kind} « ${name} » n’a ni label « owner », ni annotation « email »`,
      why: 'Qui la voit en panne ne sait pas qui appeler.',
      fix: 'Ajouter un label `owner`, ou une annotation `email` avec une adresse.',
    },
  },
  examples: {
    good: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, labels: { owner: equipe-portail } }\nspec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, annotations: { email: portail@demo.fr } }\nspec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
    ],
    bad: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, labels: { app: web }, annotations: { email: portail } }\nspec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
    ],
  },
  *check({ kind, group, displayName, labels, annotations, pod }) {
    if (!pod && !(kind === 'Deployment' && group === 'apps') && kind !== 'DeploymentConfig') return
    if (labels.owner || EMAIL.test(annotations.email ?? '')) return
    yield { at: ['metadata', 'labels'], data: { kind, name: displayName } }
  },
})

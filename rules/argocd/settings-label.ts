import { defineRule } from '../../src/model/rule.ts'

const PART_OF = 'app.kubernetes.io/part-of'

/** The settings that Argo CD finds by their label. */
const SETTINGS = [
  'argocd-cm',
  'argocd-cmd-params-cm',
  'argocd-rbac-cm',
  'argocd-ssh-known-hosts-cm',
  'argocd-tls-certs-cm',
  'argocd-gpg-keys-cm',
  'argocd-notifications-cm',
]

export default defineRule({
  code: 'ARG061',
  name: 'settings-label',
  subject: 'object',
  kinds: ['v1/ConfigMap'],
  severity: 'warning',
  default: false,
  sources: [
    {
      fact: 'argo-cd.readthedocs.io, Declarative Setup: each ConfigMap must carry the label app.kubernetes.io/part-of: argocd, otherwise Argo CD does not use it',
    },
  ],
  equivalents: ['datree/ARGO_CONFIGMAP_MISSING_PART_OF_LABEL_VALUE_ARGOCD'],
  text: {
    en: {
      title: 'Settings that Argo CD does not find',
      message: ({ name, value }) =>
        value
          ? `ConfigMap "${name}" is labelled as a part of "${value}"`
          : `ConfigMap "${name}" is not labelled as a part of Argo CD`,
      why: 'Argo CD finds its settings by the label `app.kubernetes.io/part-of`: without it, they are ignored.',
      fix: 'Set the label `app.kubernetes.io/part-of: argocd`.',
    },
    fr: {
      title: 'Réglages qu’Argo CD ne trouve pas',
      message: ({ name, value }) =>
        value
          ? `Le label du ConfigMap « ${name} » le rattache à « ${value} »`
          : `Aucun label ne rattache le ConfigMap « ${name} » à Argo CD`,
      why: 'Argo CD trouve ses réglages par le label `app.kubernetes.io/part-of` : sans lui, il les ignore.',
      fix: 'Mettre le label `app.kubernetes.io/part-of: argocd`.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: ConfigMap
metadata: { name: argocd-cm, labels: { app.kubernetes.io/part-of: argocd } }
data: {}
`,
      `apiVersion: v1
kind: ConfigMap
metadata: { name: portail, labels: { app: portail } }
data: {}
`,
    ],
    bad: [
      `apiVersion: v1
kind: ConfigMap
metadata: { name: argocd-cm, labels: { app.kubernetes.io/part-of: argo-cd } }
data: {}
`,
      `apiVersion: v1
kind: ConfigMap
metadata: { name: argocd-rbac-cm, labels: { app: argocd } }
data: {}
`,
    ],
  },
  *check({ name, labels }) {
    if (name === undefined || !SETTINGS.includes(name) || labels[PART_OF] === 'argocd') return
    yield { at: ['metadata', 'labels', PART_OF], data: { name, value: labels[PART_OF] ?? '' } }
  },
})

import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'K8S210',
  name: 'service-account-secrets',
  subject: 'object',
  kinds: ['v1/ServiceAccount'],
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Service Accounts: the field secrets is deprecated since v1.32' }],
  equivalents: ['kyverno/check-serviceaccount-secrets/deny-secrets'],
  text: {
    en: {
      title: 'Secrets listed by a service account',
      message: ({ name }) => `ServiceAccount "${name}" lists secrets`,
      why: 'The list is deprecated: it gives no right, and tokens named there never expire.',
      fix: 'Remove `secrets`; `imagePullSecrets` stays.',
    },
    fr: {
      title: 'Secrets énumérés par un compte de service',
      message: ({ name }) => `Le ServiceAccount « ${name} » énumère des secrets`,
      why: 'La liste est obsolète : elle ne donne aucun droit, et les jetons qui y figurent n’expirent jamais.',
      fix: 'Retirer `secrets` ; `imagePullSecrets` reste.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: ServiceAccount
metadata: { name: portail }
imagePullSecrets: [{ name: registre }]
`,
    ],
    bad: [
      `apiVersion: v1
kind: ServiceAccount
metadata: { name: portail }
secrets: [{ name: portail-token }]
`,
    ],
  },
  *check(account) {
    if (asList(account.get('secrets')).length > 0) yield { at: ['secrets'], data: { name: account.displayName } }
  },
})

import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'K8S209',
  name: 'service-account-token-secret',
  subject: 'object',
  kinds: ['v1/Secret'],
  severity: 'info',
  default: false,
  sources: [
    {
      fact: 'kubernetes.io, Managing Service Accounts: long-lived tokens are not recommended, use the TokenRequest API',
    },
  ],
  equivalents: ['kyverno/deny-secret-service-account-token-type/deny-secret-service-account-token-type'],
  text: {
    en: {
      title: 'Token of a service account without end',
      message: ({ name }) => `Secret "${name}" asks for a service account token that never expires`,
      why: 'Whoever reads this Secret once keeps the rights of the account for as long as it exists.',
      fix: 'Mount a projected token, or ask for one with `kubectl create token`: both expire.',
    },
    fr: {
      title: 'Jeton de compte de service sans fin',
      message: ({ name }) => `Le Secret « ${name} » demande un jeton de compte de service qui n’expire jamais`,
      why: 'Qui lit ce Secret une fois garde les droits du compte tant que celui-ci existe.',
      fix: 'Monter un jeton projeté, ou en demander un par `kubectl create token` : tous deux expirent.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Secret
metadata: { name: registre }
type: kubernetes.io/dockerconfigjson
`,
    ],
    bad: [
      `apiVersion: v1
kind: Secret
metadata: { name: portail-token, annotations: { kubernetes.io/service-account.name: portail } }
type: kubernetes.io/service-account-token
`,
    ],
  },
  *check(secret) {
    if (secret.get('type') === 'kubernetes.io/service-account-token')
      yield { at: ['type'], data: { name: secret.displayName } }
  },
})

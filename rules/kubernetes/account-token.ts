import { defineRule } from '../../src/model/rule.ts'
import { replaceScalar } from '../../src/model/subject/correction.ts'

/** The account's own setting holds for every pod that says nothing. */
export default defineRule({
  code: 'K8S149',
  name: 'account-token',
  subject: 'object',
  kinds: ['v1/ServiceAccount'],
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Configure Service Accounts: opt out of API credential automounting' }],
  equivalents: [
    'kyverno/restrict-sa-automount-sa-token/validate-sa-automountServiceAccountToken',
    'datree/SRVACC_INCORRECT_AUTOMOUNTSERVICEACCOUNTTOKEN_VALUE',
    'datree/CIS_INVALID_VALUE_AUTOMOUNTSERVICEACCOUNTTOKEN',
    'checkov/CKV_K8S_41',
  ],
  text: {
    en: {
      title: 'Service account whose token goes to every pod',
      message: ({ name }) => `ServiceAccount "${name}" gives its token to every pod`,
      why: 'A pod that never calls the API server then holds a key to it.',
      fix: 'Write `automountServiceAccountToken: false`; the pods that need the token ask for it in their own `spec`.',
    },
    fr: {
      title: 'Compte de service dont le jeton va à tous les pods',
      message: ({ name }) => `Le ServiceAccount « ${name} » donne son jeton à tous les pods`,
      why: 'Un pod qui n’appelle jamais le serveur d’API en détient alors une clé.',
      fix: 'Écrire `automountServiceAccountToken: false` ; les pods qui ont besoin du jeton le demandent dans leur propre `spec`.',
    },
  },
  examples: {
    good: ['apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }\nautomountServiceAccountToken: false\n'],
    bad: [
      'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }\nautomountServiceAccountToken: true\n',
      'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }\n',
    ],
  },
  *check(account) {
    if (account.get('automountServiceAccountToken') !== false)
      yield {
        at: ['automountServiceAccountToken'],
        data: { name: account.displayName },
        edits: replaceScalar(account, ['automountServiceAccountToken'], false),
      }
  },
})

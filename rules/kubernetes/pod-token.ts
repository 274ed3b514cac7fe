import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** Left out, the field of the pod is that of its ServiceAccount, else true. */
export default defineRule({
  code: 'K8S148',
  name: 'pod-token',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Configure Service Accounts: opt out of API credential automounting' }],
  equivalents: [
    'polaris/automountServiceAccountToken',
    'kyverno/restrict-automount-sa-token/validate-automountServiceAccountToken',
    'checkov/CKV_K8S_38',
  ],
  text: {
    en: {
      title: 'Token of the service account in a pod',
      message: ({ kind, name }) => `${kind} "${name}" receives the token of its service account`,
      why: 'Whoever takes over the program can speak to the API server in its name; few applications need to.',
      fix: 'Write `automountServiceAccountToken: false` in the pod’s `spec`, unless the application calls the API server.',
    },
    fr: {
      title: 'Jeton du compte de service dans un pod',
      message: ({ kind, name }) => `${kind} « ${name} » reçoit le jeton de son compte de service`,
      why: 'Qui prend le contrôle du programme peut parler en son nom au serveur d’API ; peu d’applications en ont besoin.',
      fix: 'Écrire `automountServiceAccountToken: false` dans la `spec` du pod, sauf si l’application appelle le serveur d’API.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  automountServiceAccountToken: false\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      {
        'web.yaml':
          'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccountName: web\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }\nautomountServiceAccountToken: false\n',
      },
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      {
        'web.yaml':
          'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccountName: web\n  automountServiceAccountToken: true\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }\nautomountServiceAccountToken: false\n',
      },
      {
        'web.yaml':
          'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccountName: web\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }\n',
      },
    ],
  },
  *check(pod, { around }) {
    const own = pod.get('automountServiceAccountToken')
    if (own === false) return
    if (own !== true) {
      const account = asText(pod.get('serviceAccountName')) ?? asText(pod.get('serviceAccount')) ?? 'default'
      const accounts = around(pod.object).named('/ServiceAccount', account)
      // an account of which nothing is known may say no, the namespace's own does not
      if (accounts.state === 'unknown' && account !== 'default') return
      if (accounts.state === 'found' && accounts.all.some(({ get }) => get('automountServiceAccountToken') === false))
        return
    }
    const { kind, displayName } = pod.object
    yield { at: ['automountServiceAccountToken'], data: { kind, name: displayName } }
  },
})

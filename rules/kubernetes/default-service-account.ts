import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'K8S160',
  name: 'default-service-account',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'CIS Kubernetes Benchmark 5.1.5: default service accounts are not actively used' }],
  equivalents: ['kube-linter/default-service-account'],
  text: {
    en: {
      title: 'Default service account',
      message: ({ kind, name }) => `${kind} "${name}" runs under the service account "default"`,
      why: 'Every pod of the namespace that names none shares it: a right given to one is given to all.',
      fix: 'Create a ServiceAccount for the application and name it in `serviceAccountName`.',
    },
    fr: {
      title: 'Compte de service par défaut',
      message: ({ kind, name }) => `${kind} « ${name} » tourne sous le compte de service « default »`,
      why: 'Tous les pods du namespace qui n’en nomment pas le partagent : un droit donné à l’un est donné à tous.',
      fix: 'Créer un ServiceAccount pour l’application et le nommer dans `serviceAccountName`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccountName: web\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccount: web\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccountName: default\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod) {
    const account = asText(pod.get('serviceAccountName')) ?? asText(pod.get('serviceAccount')) ?? 'default'
    const { kind, displayName } = pod.object
    if (account === 'default') yield { at: ['serviceAccountName'], data: { kind, name: displayName } }
  },
})

import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

/** The API server refuses every pod of a ServiceAccount that does not exist, and the workload stays without any. */
export default defineRule({
  code: 'K8S101',
  name: 'service-account-reference',
  subject: 'pod',
  severity: 'warning',
  sources: [{ fact: 'kubernetes.io, ServiceAccount admission controller: the account of a pod must exist' }],
  equivalents: ['kube-linter/non-existent-service-account'],
  text: {
    en: {
      title: 'ServiceAccount that does not exist',
      message: ({ kind, owner, name }) =>
        `${kind} "${owner}" runs as ServiceAccount "${name}", which nothing here creates`,
      why: 'Kubernetes refuses a pod whose ServiceAccount does not exist.',
      fix: 'Check the name, add the ServiceAccount, or leave `serviceAccountName` out.',
    },
    fr: {
      title: 'ServiceAccount inexistant',
      message: ({ kind, owner, name }) =>
        `${kind} « ${owner} » tourne avec le ServiceAccount « ${name} », que rien ne crée ici`,
      why: 'Kubernetes refuse un pod dont le ServiceAccount n’existe pas.',
      fix: 'Vérifier le nom, ajouter le ServiceAccount, ou omettre `serviceAccountName`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccountName: default\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccountName: web\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccountName: "${COMPTE}"\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccountName: web\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    spec:\n      serviceAccount: web\n      containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web-lecture }\n',
    ],
  },
  *check(pod, { around }) {
    // the old field counts only where the new one is missing
    const field = asText(pod.get('serviceAccountName')) === undefined ? 'serviceAccount' : 'serviceAccountName'
    const name = asText(pod.get(field))
    if (name === undefined || isTemplate(name)) return
    if (around(pod.object).named('/ServiceAccount', name).state === 'missing')
      yield { at: [field], data: { kind: pod.object.kind, owner: pod.object.displayName, name } }
  },
})

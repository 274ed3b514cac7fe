import { defineRule } from '../../src/model/rule.ts'

/** Kyverno `restrict-nodeport`: audited in non-production, refused in production. */
export default defineRule({
  code: 'K8S019',
  name: 'service-node-port',
  subject: 'object',
  kinds: ['v1/Service'],
  severity: { nonProduction: 'warning', production: 'error' },
  sources: [{ page: 'agreement/kyverno', says: 'restrict-nodeport' }],
  equivalents: [
    'kube-linter/exposed-services',
    'kube-score/Service Type',
    'kyverno/restrict-nodeport/validate-nodeport',
    'datree/SERVICE_INCORRECT_TYPE_VALUE_NODEPORT',
  ],
  text: {
    en: {
      title: 'Service of type NodePort',
      message: ({ name }) => `Service "${name}" is of type NodePort`,
      why: 'The platform exposes applications through an Ingress only; Kyverno refuses node ports in production.',
      fix: 'Use `type: ClusterIP` and declare an Ingress.',
    },
    fr: {
      title: 'Service de type NodePort',
      message: ({ name }) => `Le Service « ${name} » est de type NodePort`,
      why: 'La plateforme n’expose les applications que par un Ingress ; Kyverno refuse les NodePort en production.',
      fix: 'Utiliser `type: ClusterIP` et déclarer un Ingress.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: ClusterIP\n  ports: [{ port: 80, targetPort: 8080 }]\n',
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  ports: [{ port: 80, targetPort: 8080 }]\n',
    ],
    bad: ['apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: NodePort\n  ports: [{ port: 80 }]\n'],
  },
  *check(service) {
    if (service.get('spec', 'type') === 'NodePort') yield { at: ['spec', 'type'], data: { name: service.displayName } }
  },
})

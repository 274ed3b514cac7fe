import { defineRule } from '../../src/model/rule.ts'

/** `restrict-nodeport` names the type NodePort alone; Kubernetes opens node ports for this type too. */
export default defineRule({
  code: 'K8S057',
  name: 'service-load-balancer',
  subject: 'object',
  kinds: ['v1/Service'],
  severity: 'warning',
  sources: [
    { page: 'agreement/kyverno', says: 'restrict-nodeport' },
    { fact: 'Kubernetes allocates node ports for the type LoadBalancer unless allocateLoadBalancerNodePorts is false' },
  ],
  equivalents: ['kube-linter/exposed-services'],
  text: {
    en: {
      title: 'Service of type LoadBalancer',
      message: ({ name }) => `Service "${name}" is of type LoadBalancer`,
      why: 'The platform exposes applications through an Ingress only; a load balancer opens node ports, which the platform restricts.',
      fix: 'Use `type: ClusterIP` and declare an Ingress; ask the Service Team when the protocol is not HTTP.',
    },
    fr: {
      title: 'Service de type LoadBalancer',
      message: ({ name }) => `Le Service « ${name} » est de type LoadBalancer`,
      why: 'La plateforme n’expose les applications que par un Ingress ; un LoadBalancer ouvre des ports de nœud, que la plateforme restreint.',
      fix: 'Utiliser `type: ClusterIP` et déclarer un Ingress ; consulter la Service Team si le protocole n’est pas HTTP.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: ClusterIP\n  ports: [{ port: 80, targetPort: 8080 }]\n',
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: LoadBalancer\n  allocateLoadBalancerNodePorts: false\n  ports: [{ port: 80 }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: LoadBalancer\n  ports: [{ port: 80 }]\n',
    ],
  },
  *check(service) {
    if (service.get('spec', 'type') !== 'LoadBalancer') return
    if (service.get('spec', 'allocateLoadBalancerNodePorts') === false) return
    yield { at: ['spec', 'type'], data: { name: service.displayName } }
  },
})

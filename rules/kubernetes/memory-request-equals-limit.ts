import { defineRule } from '../../src/model/rule.ts'
import { unequalPair } from '../../src/model/subject/resource-pair.ts'

/** Half of the Guaranteed class of service, which needs the same of the CPU. */
export default defineRule({
  code: 'K8S136',
  name: 'memory-request-equals-limit',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [
    { page: 'guide/best-practices', says: 'L’utilisation du Burstable n’est pas une bonne pratique' },
    { fact: 'kubernetes.io, Pod Quality of Service Classes: Guaranteed' },
  ],
  equivalents: [
    'kube-score/Container Memory Requests Equal Limits',
    'kube-score/Container Resource Requests Equal Limits',
    'kyverno/require-qos-guaranteed/guaranteed',
    'datree/EKS_INVALID_MEMORY_REQUEST_LIMIT',
  ],
  text: {
    en: {
      title: 'Memory request other than the limit',
      message: ({ container, request, limit }) =>
        limit
          ? `Container "${container}" asks for ${request} of memory and may take ${limit}`
          : `Container "${container}" asks for ${request} of memory and has no limit`,
      why: 'When the node runs out of memory, pods that use more than they asked for are terminated first.',
      fix: 'Give `requests.memory` and `limits.memory` the same value.',
    },
    fr: {
      title: 'Demande de mémoire autre que la limite',
      message: ({ container, request, limit }) =>
        limit
          ? `Le conteneur « ${container} » demande ${request} de mémoire et peut en prendre ${limit}`
          : `Le conteneur « ${container} » demande ${request} de mémoire et n’a pas de limite`,
      why: 'Quand le nœud manque de mémoire, les pods qui en emploient plus qu’ils n’en ont demandé sont arrêtés les premiers.',
      fix: 'Donner la même valeur à `requests.memory` et `limits.memory`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { memory: 1024Mi }, limits: { memory: 1Gi } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { memory: 128Mi }, limits: { memory: 1Gi } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { memory: 128Mi } } }]\n',
    ],
  },
  *check(container) {
    const pair = unequalPair(container, 'memory')
    if (pair) yield { at: ['resources', 'requests', 'memory'], data: { container: container.name, ...pair } }
  },
})

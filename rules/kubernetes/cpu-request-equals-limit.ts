import { defineRule } from '../../src/model/rule.ts'
import { unequalPair } from '../../src/model/subject/resource-pair.ts'

/** Half of the Guaranteed class of service, which needs the same of the memory. */
export default defineRule({
  code: 'K8S135',
  name: 'cpu-request-equals-limit',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [
    { page: 'guide/best-practices', says: 'L’utilisation du Burstable n’est pas une bonne pratique' },
    { fact: 'kubernetes.io, Pod Quality of Service Classes: Guaranteed' },
  ],
  equivalents: [
    'kube-score/Container CPU Requests Equal Limits',
    'kube-score/Container Resource Requests Equal Limits',
    'kyverno/require-qos-guaranteed/guaranteed',
  ],
  text: {
    en: {
      title: 'CPU request other than the limit',
      message: ({ container, request, limit }) =>
        limit
          ? `Container "${container}" asks for ${request} of CPU and may take ${limit}`
          : `Container "${container}" asks for ${request} of CPU and has no limit`,
      why: 'What lies between the two is there or not according to the neighbours on the node.',
      fix: 'Give `requests.cpu` and `limits.cpu` the same value.',
    },
    fr: {
      title: 'Demande de processeur autre que la limite',
      message: ({ container, request, limit }) =>
        limit
          ? `Le conteneur « ${container} » demande ${request} de processeur et peut en prendre ${limit}`
          : `Le conteneur « ${container} » demande ${request} de processeur et n’a pas de limite`,
      why: 'Ce qui sépare les deux est disponible ou non selon les voisins sur le nœud.',
      fix: 'Donner la même valeur à `requests.cpu` et `limits.cpu`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { cpu: 0.5 }, limits: { cpu: 500m } } }, { name: app, image: "ghcr.io/demo/app:1.0", resources: { limits: { cpu: 1 } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { cpu: 1 }, limits: { cpu: "${CPU}" } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { cpu: 100m }, limits: { cpu: 500m } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { cpu: 100m } } }]\n',
    ],
  },
  *check(container) {
    const pair = unequalPair(container, 'cpu')
    if (pair) yield { at: ['resources', 'requests', 'cpu'], data: { container: container.name, ...pair } }
  },
})

import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

const FIELDS: readonly (readonly ['limits' | 'requests', 'cpu' | 'memory'])[] = [
  ['limits', 'cpu'],
  ['limits', 'memory'],
  ['requests', 'cpu'],
  ['requests', 'memory'],
]

/**
 * Kyverno `need-containers-ressources` and, in every environment, the `dso-quota` ResourceQuota of the namespace: the
 * API server refuses a pod with a container, init containers included, that lacks a limit. A request alone that is
 * missing is filled from the limit, so that only Kyverno sees it.
 */
export default defineRule({
  code: 'K8S003',
  name: 'container-resources',
  subject: 'container',
  severity: 'error',
  sources: [
    { page: 'agreement/kyverno', says: 'limits.memory, limits.cpu, request.memory et request.cpu' },
    { page: 'guide/best-practices', says: 'Des limits/requests doivent etre mise en place' },
    { fact: 'dso-ns chart: ResourceQuota dso-quota sets limits.cpu, limits.memory, requests.cpu, requests.memory' },
  ],
  equivalents: ['kube-score/Container Resources'],
  text: {
    en: {
      title: 'Container without resource limits or requests',
      message: ({ container, missing }) => `Container "${container}" does not set ${missing}`,
      why: ({ refused }) =>
        refused
          ? 'The quota of the namespace makes Kubernetes refuse a pod whose containers do not all set limits, in every environment.'
          : 'Kubernetes takes the limit for the missing request, but the documented Kyverno rules ask for both in production.',
      fix: 'Set `cpu` and `memory` under both `resources.limits` and `resources.requests`.',
    },
    fr: {
      title: 'Conteneur sans limites ni demandes de ressources',
      message: ({ container, missing }) => `Le conteneur « ${container} » ne fixe pas ${missing}`,
      why: ({ refused }) =>
        refused
          ? 'Avec le quota du namespace, Kubernetes refuse dans tous les environnements un pod dont un conteneur est sans limite.'
          : 'Kubernetes prend la limite pour la demande absente, mais les règles Kyverno documentées demandent les deux en production.',
      fix: 'Fixer `cpu` et `memory` sous `resources.limits` comme sous `resources.requests`.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Pod
metadata: { name: calcul }
spec:
  initContainers:
    - name: migration
      image: ghcr.io/demo/migration:1.0.0
      resources:
        limits: { cpu: 1, memory: 512Mi }
        requests: { cpu: 0.5, memory: 512Mi }
  containers:
    - name: calcul
      image: ghcr.io/demo/calcul:1.0.0
      resources:
        limits: { cpu: 500m, memory: 1Gi }
        requests: { cpu: 500m, memory: 1Gi }
  ephemeralContainers:
    - name: debug
      image: ghcr.io/demo/debug:1.0.0
`,
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: calcul }\nspec:\n  containers: [{ name: calcul, image: ghcr.io/demo/calcul:1.0.0 }]\n',
      `apiVersion: batch/v1
kind: Job
metadata: { name: calcul }
spec:
  template:
    spec:
      containers:
        - name: calcul
          image: ghcr.io/demo/calcul:1.0.0
          resources:
            limits: { cpu: 500m, memory: 1Gi }
`,
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: calcul }
spec:
  template:
    spec:
      initContainers:
        - name: migration
          image: ghcr.io/demo/migration:1.0.0
          resources:
            limits: { memory: 512Mi }
            requests: { cpu: 100m, memory: 512Mi }
      containers:
        - name: calcul
          image: ghcr.io/demo/calcul:1.0.0
          resources:
            limits: { cpu: 500m, memory: 1Gi }
            requests: { cpu: 500m, memory: 1Gi }
`,
    ],
  },
  *check(container): Iterable<Match> {
    if (container.role === 'ephemeral') return
    const missing = FIELDS.filter(([group, resource]) => (container.get('resources', group, resource) ?? '') === '')
    const [first, ...others] = missing
    if (!first) return
    const refused = missing.some(([group]) => group === 'limits')
    const at: Route = others.length === 0 ? ['resources', ...first] : ['resources']
    yield {
      at,
      severity: refused ? 'error' : { nonProduction: 'warning', production: 'error' },
      data: {
        container: container.name,
        missing: missing.map((field) => field.join('.')).join(', '),
        refused: refused ? 1 : 0,
      },
    }
  },
})

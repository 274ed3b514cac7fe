import { defineRule } from '../../src/model/rule.ts'

/** One of the four that K8S003 lists, for those who ask for this one alone. */
export default defineRule({
  code: 'K8S132',
  name: 'memory-request',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Resource Management: the scheduler counts requests' }],
  equivalents: [
    'polaris/memoryRequestsMissing',
    'datree/CONTAINERS_MISSING_MEMORY_REQUEST_KEY',
    'kyverno/require-requests-limits/validate-resources',
    'checkov/CKV_K8S_12',
  ],
  text: {
    en: {
      title: 'Container without memory request',
      message: ({ container }) => `Container "${container}" does not set requests.memory`,
      why: 'The scheduler counts requests: without one it may place the pod on a node that has no memory left for it.',
      fix: 'Set `resources.requests.memory`.',
    },
    fr: {
      title: 'Conteneur sans demande de mémoire',
      message: ({ container }) => `Le conteneur « ${container} » ne fixe pas requests.memory`,
      why: 'L’ordonnanceur compte les demandes : sans elles, il peut placer le pod sur un nœud qui n’a plus de mémoire pour lui.',
      fix: 'Fixer `resources.requests.memory`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { memory: 128Mi } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { limits: { memory: 128Mi } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: attente, image: "ghcr.io/demo/attente:1.0", resources: { requests: { memory: } } }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { memory: 1Gi } } }]\n',
    ],
  },
  *check(container) {
    if (container.role === 'ephemeral' || (container.get('resources', 'requests', 'memory') ?? '') !== '') return
    yield { at: ['resources', 'requests', 'memory'], data: { container: container.name } }
  },
})

import { defineRule } from '../../src/model/rule.ts'

/** One of the four that K8S003 lists, for those who ask for this one alone. */
export default defineRule({
  code: 'K8S133',
  name: 'memory-limit',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Resource Management: a container over its memory limit is terminated' }],
  equivalents: [
    'kube-linter/unset-memory-requirements',
    'polaris/memoryLimitsMissing',
    'datree/CONTAINERS_MISSING_MEMORY_LIMIT_KEY',
    'kyverno/require-requests-limits/validate-resources',
    'checkov/CKV_K8S_13',
  ],
  text: {
    en: {
      title: 'Container without memory limit',
      message: ({ container }) => `Container "${container}" does not set limits.memory`,
      why: 'Without a limit a leak takes the memory of the node, and other pods are terminated for it.',
      fix: 'Set `resources.limits.memory`.',
    },
    fr: {
      title: 'Conteneur sans limite de mémoire',
      message: ({ container }) => `Le conteneur « ${container} » ne fixe pas limits.memory`,
      why: 'Sans limite, une fuite prend la mémoire du nœud, et d’autres pods sont arrêtés à sa place.',
      fix: 'Fixer `resources.limits.memory`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { limits: { memory: 128Mi } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { limits: { cpu: 1 } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: attente, image: "ghcr.io/demo/attente:1.0" }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { limits: { memory: 1Gi } } }]\n',
    ],
  },
  *check(container) {
    if (container.role === 'ephemeral' || (container.get('resources', 'limits', 'memory') ?? '') !== '') return
    yield { at: ['resources', 'limits', 'memory'], data: { container: container.name } }
  },
})

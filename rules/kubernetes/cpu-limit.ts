import { defineRule } from '../../src/model/rule.ts'

/** One of the four that K8S003 lists, for those who ask for this one alone. */
export default defineRule({
  code: 'K8S131',
  name: 'cpu-limit',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Resource Management: a limit on CPU is enforced by throttling' }],
  equivalents: [
    'kyverno/require-cpu-limits/check-cpu-limits',
    'polaris/cpuLimitsMissing',
    'datree/CONTAINERS_MISSING_CPU_LIMIT_KEY',
    'checkov/CKV_K8S_11',
  ],
  text: {
    en: {
      title: 'Container without CPU limit',
      message: ({ container }) => `Container "${container}" does not set limits.cpu`,
      why: 'Without a limit a container may take the whole processor of its node.',
      fix: 'Set `resources.limits.cpu`.',
    },
    fr: {
      title: 'Conteneur sans limite de processeur',
      message: ({ container }) => `Le conteneur « ${container} » ne fixe pas limits.cpu`,
      why: 'Sans limite, un conteneur peut prendre tout le processeur de son nœud.',
      fix: 'Fixer `resources.limits.cpu`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { limits: { cpu: 500m } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { limits: { memory: 128Mi } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: attente, image: "ghcr.io/demo/attente:1.0" }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { limits: { cpu: 1 } } }]\n',
    ],
  },
  *check(container) {
    if (container.role === 'ephemeral' || (container.get('resources', 'limits', 'cpu') ?? '') !== '') return
    yield { at: ['resources', 'limits', 'cpu'], data: { container: container.name } }
  },
})

import { defineRule } from '../../src/model/rule.ts'

/** One of the four that K8S003 lists, for those who ask for this one alone. */
export default defineRule({
  code: 'K8S130',
  name: 'cpu-request',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Resource Management: the scheduler counts requests' }],
  equivalents: [
    'kube-linter/unset-cpu-requirements',
    'polaris/cpuRequestsMissing',
    'datree/CONTAINERS_MISSING_CPU_REQUEST_KEY',
    'kyverno/require-requests-limits/validate-resources',
    'checkov/CKV_K8S_10',
  ],
  text: {
    en: {
      title: 'Container without CPU request',
      message: ({ container }) => `Container "${container}" does not set requests.cpu`,
      why: 'The scheduler counts requests: without one it places the pod as if it needed no processor.',
      fix: 'Set `resources.requests.cpu`.',
    },
    fr: {
      title: 'Conteneur sans demande de processeur',
      message: ({ container }) => `Le conteneur « ${container} » ne fixe pas requests.cpu`,
      why: 'L’ordonnanceur compte les demandes : sans elles, il place le pod comme s’il n’avait pas besoin de processeur.',
      fix: 'Fixer `resources.requests.cpu`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { cpu: 100m } } }]\n  ephemeralContainers: [{ name: debug, image: "ghcr.io/demo/debug:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { memory: 128Mi } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: attente, image: "ghcr.io/demo/attente:1.0" }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { cpu: 1 } } }]\n',
    ],
  },
  *check(container) {
    if (container.role === 'ephemeral' || (container.get('resources', 'requests', 'cpu') ?? '') !== '') return
    yield { at: ['resources', 'requests', 'cpu'], data: { container: container.name } }
  },
})

import { defineRule } from '../../src/model/rule.ts'

/** The opposite of K8S131, and of what the quota of the platform's namespaces asks: for other clusters. */
export default defineRule({
  code: 'K8S134',
  name: 'no-cpu-limit',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Resource Management: a limit on CPU is enforced by throttling' }],
  equivalents: ['kyverno/forbid-cpu-limits/check-cpu-limits', 'datree/EKS_INVALID_CPU_LIMIT'],
  text: {
    en: {
      title: 'CPU limit set',
      message: ({ container }) => `Container "${container}" sets limits.cpu`,
      why: 'A container is slowed down at its limit even while the processor of its node is idle.',
      fix: 'Remove `resources.limits.cpu` and keep the request; on the platform the quota of the namespace asks for the limit.',
    },
    fr: {
      title: 'Limite de processeur fixée',
      message: ({ container }) => `Le conteneur « ${container} » fixe limits.cpu`,
      why: 'Un conteneur est ralenti à sa limite même lorsque le processeur de son nœud est inoccupé.',
      fix: 'Retirer `resources.limits.cpu` et garder la demande ; sur la plateforme, le quota du namespace impose la limite.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { requests: { cpu: 1 }, limits: { memory: 1Gi, cpu: } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { limits: { cpu: 500m } } }]\n',
    ],
  },
  *check(container) {
    if (container.get('resources', 'limits', 'cpu') == null) return
    yield { at: ['resources', 'limits', 'cpu'], data: { container: container.name } }
  },
})

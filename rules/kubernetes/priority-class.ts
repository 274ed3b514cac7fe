import { defineRule } from '../../src/model/rule.ts'

/** PriorityClasses are objects of the cluster, which a project of the platform cannot create: an opinion. */
export default defineRule({
  code: 'K8S185',
  name: 'priority-class',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Pod Priority and Preemption' }],
  equivalents: [
    'polaris/priorityClassNotSet',
    'kube-linter/priority-class-name',
    'kyverno/require-pod-priorityclassname/check-priorityclassname',
  ],
  text: {
    en: {
      title: 'Pod without priority class',
      message: ({ kind, name }) => `${kind} "${name}" has no priorityClassName`,
      why: 'When room is short, the scheduler does not know which pods to keep.',
      fix: 'Name a PriorityClass of the cluster in `priorityClassName`.',
    },
    fr: {
      title: 'Pod sans classe de priorité',
      message: ({ kind, name }) => `${kind} « ${name} » n’a pas de priorityClassName`,
      why: 'Quand la place manque, l’ordonnanceur ne sait pas quels pods garder.',
      fix: 'Nommer une PriorityClass du cluster dans `priorityClassName`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  priorityClassName: haute\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  priorityClassName: ""\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod) {
    if ((pod.get('priorityClassName') ?? '') !== '') return
    yield { at: ['priorityClassName'], data: { kind: pod.object.kind, name: pod.object.displayName } }
  },
})

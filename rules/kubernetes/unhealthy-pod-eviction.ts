import { defineRule } from '../../src/model/rule.ts'
import { replaceScalar } from '../../src/model/subject/correction.ts'

export default defineRule({
  code: 'K8S175',
  name: 'unhealthy-pod-eviction',
  subject: 'object',
  kinds: ['policy/v1/PodDisruptionBudget'],
  severity: 'info',
  default: false,
  sources: [
    { fact: 'kubernetes.io, Unhealthy Pod Eviction Policy: AlwaysAllow is recommended, IfHealthyBudget the default' },
  ],
  equivalents: ['kube-linter/pdb-unhealthy-pod-eviction-policy'],
  text: {
    en: {
      title: 'Disruption budget that protects broken pods',
      message: ({ name }) => `PodDisruptionBudget "${name}" does not set unhealthyPodEvictionPolicy to AlwaysAllow`,
      why: 'A pod that never becomes ready then keeps its node from being drained, although nobody uses it.',
      fix: 'Write `unhealthyPodEvictionPolicy: AlwaysAllow`.',
    },
    fr: {
      title: 'Budget d’interruption qui protège des pods en panne',
      message: ({ name }) => `Le PodDisruptionBudget « ${name} » ne met pas unhealthyPodEvictionPolicy à AlwaysAllow`,
      why: 'Un pod qui n’est jamais prêt empêche alors de vider son nœud, bien que personne ne s’en serve.',
      fix: 'Écrire `unhealthyPodEvictionPolicy: AlwaysAllow`.',
    },
  },
  examples: {
    good: [
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: AlwaysAllow, selector: { matchLabels: { app: web } } }\n',
    ],
    bad: [
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 1, selector: { matchLabels: { app: web } } }\n',
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: IfHealthyBudget, selector: { matchLabels: { app: web } } }\n',
    ],
  },
  *check(budget) {
    if (budget.get('spec', 'unhealthyPodEvictionPolicy') !== 'AlwaysAllow')
      yield {
        at: ['spec', 'unhealthyPodEvictionPolicy'],
        data: { name: budget.displayName },
        edits: replaceScalar(budget, ['spec', 'unhealthyPodEvictionPolicy'], 'AlwaysAllow'),
      }
  },
})

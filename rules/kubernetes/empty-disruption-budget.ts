import { defineRule } from '../../src/model/rule.ts'

/** The disruption controller takes a budget without figures for "no pod has to stay". */
export default defineRule({
  code: 'K8S174',
  name: 'empty-disruption-budget',
  subject: 'object',
  kinds: ['policy/v1/PodDisruptionBudget', 'policy/v1beta1/PodDisruptionBudget'],
  severity: 'warning',
  sources: [{ fact: 'kubernetes.io, Specifying a Disruption Budget: minAvailable or maxUnavailable' }],
  equivalents: ['kube-score/PodDisruptionBudget has policy'],
  text: {
    en: {
      title: 'Disruption budget without figure',
      message: ({ name }) => `PodDisruptionBudget "${name}" sets neither minAvailable nor maxUnavailable`,
      why: 'Kubernetes accepts it, and it protects nothing: every pod may be stopped at once.',
      fix: 'Write `maxUnavailable: 1`.',
    },
    fr: {
      title: 'Budget d’interruption sans chiffre',
      message: ({ name }) => `Le PodDisruptionBudget « ${name} » ne fixe ni minAvailable, ni maxUnavailable`,
      why: 'Kubernetes l’accepte, et il ne protège rien : tous les pods peuvent être arrêtés en même temps.',
      fix: 'Écrire `maxUnavailable: 1`.',
    },
  },
  examples: {
    good: [
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 0, selector: { matchLabels: { app: web } } }\n',
    ],
    bad: [
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { minAvailable: , selector: { matchLabels: { app: web } } }\n',
    ],
  },
  *check({ displayName, get }) {
    if (get('spec', 'minAvailable') == null && get('spec', 'maxUnavailable') == null)
      yield { at: ['spec'], data: { name: displayName } }
  },
})

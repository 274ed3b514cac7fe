import { percentage } from '../../src/model/percentage.ts'
import { defineRule } from '../../src/model/rule.ts'

const HALF = 50

export default defineRule({
  code: 'K8S173',
  name: 'half-disruption-budget',
  subject: 'object',
  kinds: ['policy/v1/PodDisruptionBudget', 'policy/v1beta1/PodDisruptionBudget'],
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Specifying a Disruption Budget: percentages' }],
  equivalents: ['kyverno/require-reasonable-pdbs/require-reasonable-pdb-percentage'],
  text: {
    en: {
      title: 'Disruption budget that lets less than half of the pods go',
      message: ({ name, field, value }) => `PodDisruptionBudget "${name}": ${field} is ${value}`,
      why: 'The fewer pods may go at once, the longer an update of the nodes takes.',
      fix: 'Let half of the pods go: `minAvailable` up to 50%, or `maxUnavailable` from 50%.',
    },
    fr: {
      title: 'Budget d’interruption qui laisse partir moins de la moitié des pods',
      message: ({ name, field, value }) => `PodDisruptionBudget « ${name} » : ${field} vaut ${value}`,
      why: 'Moins de pods peuvent partir à la fois, plus une mise à jour des nœuds est longue.',
      fix: 'Laisser partir la moitié des pods : `minAvailable` jusqu’à 50%, ou `maxUnavailable` à partir de 50%.',
    },
  },
  examples: {
    good: [
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { minAvailable: 50%, selector: { matchLabels: { app: web } } }\n',
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 50%, selector: { matchLabels: { app: web } } }\n',
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 1, selector: { matchLabels: { app: web } } }\n',
    ],
    bad: [
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { minAvailable: 51%, selector: { matchLabels: { app: web } } }\n',
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 49%, selector: { matchLabels: { app: web } } }\n',
    ],
  },
  *check({ displayName, get }) {
    const least = percentage(get('spec', 'minAvailable'))
    const most = percentage(get('spec', 'maxUnavailable'))
    if (least !== undefined && least > HALF)
      yield { at: ['spec', 'minAvailable'], data: { name: displayName, field: 'minAvailable', value: `${least}%` } }
    if (most !== undefined && most < HALF)
      yield { at: ['spec', 'maxUnavailable'], data: { name: displayName, field: 'maxUnavailable', value: `${most}%` } }
  },
})

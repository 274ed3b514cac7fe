import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'K8S183',
  name: 'cron-deadline',
  subject: 'object',
  kinds: ['batch/*'],
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, CronJob: deadline for delayed Job start' }],
  equivalents: ['kube-score/CronJob has deadline', 'datree/CRONJOB_MISSING_STARTINGDEADLINESECOND_KEY'],
  text: {
    en: {
      title: 'CronJob without deadline',
      message: ({ name }) => `CronJob "${name}" sets no startingDeadlineSeconds`,
      why: 'After more than a hundred missed starts, Kubernetes no longer starts it; and what was due last night may start this morning.',
      fix: 'Set `startingDeadlineSeconds`, above 10.',
    },
    fr: {
      title: 'CronJob sans délai de démarrage',
      message: ({ name }) => `Le CronJob « ${name} » ne fixe pas startingDeadlineSeconds`,
      why: 'Après plus de cent départs manqués, Kubernetes ne le lance plus ; et ce qui était prévu cette nuit peut démarrer ce matin.',
      fix: 'Fixer `startingDeadlineSeconds`, au-dessus de 10.',
    },
  },
  examples: {
    good: [
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: calcul }\nspec: { schedule: "0 3 * * *", startingDeadlineSeconds: 600 }\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: calcul }\nspec: {}\n',
    ],
    bad: ['apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: calcul }\nspec: { schedule: "0 3 * * *" }\n'],
  },
  *check({ kind, displayName, get }) {
    if (kind === 'CronJob' && get('spec', 'startingDeadlineSeconds') == null)
      yield { at: ['spec', 'startingDeadlineSeconds'], data: { name: displayName } }
  },
})

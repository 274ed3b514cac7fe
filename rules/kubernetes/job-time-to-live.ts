import type { Route } from '../../src/model/location.ts'
import { defineRule } from '../../src/model/rule.ts'

const FIELD = 'ttlSecondsAfterFinished'

/** Their own policy deletes these. */
const HOOKS = ['helm.sh/hook', 'argocd.argoproj.io/hook']

/** The platform adds 900 seconds to every Job that has none; elsewhere Jobs pile up. */
export default defineRule({
  code: 'K8S184',
  name: 'job-time-to-live',
  subject: 'object',
  kinds: ['batch/*'],
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Automatic Cleanup for Finished Jobs' }],
  equivalents: ['kube-linter/job-ttl-seconds-after-finished'],
  text: {
    en: {
      title: 'Finished Jobs cleaned up by nobody, or twice',
      message: ({ kind, name }) =>
        kind === 'Job' ? `Job "${name}" sets no ${FIELD}` : `The Jobs of CronJob "${name}" set ${FIELD}`,
      why: ({ kind }) =>
        kind === 'Job'
          ? 'Once finished, the Job and its pods stay until somebody removes them.'
          : 'A CronJob keeps as many finished Jobs as its history says; this field removes them, and their logs, before.',
      fix: ({ kind }) =>
        kind === 'Job'
          ? `Set \`${FIELD}\`.`
          : `Remove \`${FIELD}\`; \`successfulJobsHistoryLimit\` and \`failedJobsHistoryLimit\` decide.`,
    },
    fr: {
      title: 'Jobs terminés que personne ne nettoie, ou deux fois',
      message: ({ kind, name }) =>
        kind === 'Job' ? `Le Job « ${name} » ne fixe pas ${FIELD}` : `Les Jobs du CronJob « ${name} » fixent ${FIELD}`,
      why: ({ kind }) =>
        kind === 'Job'
          ? 'Une fois terminés, le Job et ses pods restent jusqu’à ce que quelqu’un les retire.'
          : 'Un CronJob garde autant de Jobs terminés que son historique le dit ; ce champ les retire avant, et leurs journaux avec.',
      fix: ({ kind }) =>
        kind === 'Job'
          ? `Fixer \`${FIELD}\`.`
          : `Retirer \`${FIELD}\` ; \`successfulJobsHistoryLimit\` et \`failedJobsHistoryLimit\` décident.`,
    },
  },
  examples: {
    good: [
      `apiVersion: batch/v1\nkind: Job\nmetadata: { name: calcul }\nspec: { ${FIELD}: 900 }\n`,
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: calcul }\nspec: { schedule: "0 3 * * *", jobTemplate: { spec: {} } }\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: calcul, annotations: { argocd.argoproj.io/hook: PreSync } }\nspec: {}\n',
    ],
    bad: [
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: calcul }\nspec: {}\n',
      `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: calcul }\nspec: { schedule: "0 3 * * *", jobTemplate: { spec: { ${FIELD}: 900 } } }\n`,
    ],
  },
  *check({ kind, displayName, annotations, get }) {
    const route: Route = kind === 'Job' ? ['spec', FIELD] : ['spec', 'jobTemplate', 'spec', FIELD]
    if ((kind !== 'Job' && kind !== 'CronJob') || HOOKS.some((key) => annotations[key] !== undefined)) return
    if ((get(...route) == null) === (kind === 'Job')) yield { at: route, data: { kind, name: displayName } }
  },
})

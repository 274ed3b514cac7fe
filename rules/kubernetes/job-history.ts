import { defineRule } from '../../src/model/rule.ts'

const FIELDS = ['successfulJobsHistoryLimit', 'failedJobsHistoryLimit'] as const

/** Kyverno `job-history` is a mutation: it fills in 5 where a limit is missing (C-09). */
export default defineRule({
  code: 'K8S021',
  name: 'job-history',
  subject: 'object',
  kinds: ['batch/v1/CronJob', 'batch/v1beta1/CronJob'],
  severity: 'info',
  sources: [
    {
      page: 'agreement/kyverno',
      says: 'job-history : ajoute les propriétés `successfulJobsHistoryLimit: 5` et `failedJobsHistoryLimit: 5`',
    },
  ],
  text: {
    en: {
      title: 'CronJob without a history limit',
      message: ({ name, missing, kept }) => `CronJob "${name}" leaves out ${missing}: the platform sets ${kept}`,
      why: ({ kept }) =>
        `Where a CronJob says nothing, the platform keeps ${kept} finished Jobs of each outcome, instead of Kubernetes’ three and one.`,
      fix: ({ missing }) => `Set ${missing} when another number is wanted.`,
    },
    fr: {
      title: 'CronJob sans limite d’historique',
      message: ({ name, missing, kept }) => `Le CronJob « ${name} » omet ${missing} : la plateforme y met ${kept}`,
      why: ({ kept }) =>
        `Là où un CronJob ne dit rien, la plateforme garde ${kept} Jobs réussis et autant d’échoués, et non trois et un comme Kubernetes.`,
      fix: ({ missing }) => `Fixer ${missing} si un autre nombre est voulu.`,
    },
  },
  examples: {
    good: [
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: sauvegarde }\nspec: { schedule: "0 3 * * *", successfulJobsHistoryLimit: 0, failedJobsHistoryLimit: 1 }\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: reprise }\nspec: {}\n',
    ],
    bad: [
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: sauvegarde }\nspec: { schedule: "0 3 * * *", failedJobsHistoryLimit: 1 }\n',
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: sauvegarde }\nspec: { schedule: "0 3 * * *" }\n',
    ],
  },
  *check(job, { profile }) {
    const missing = FIELDS.filter((field) => job.get('spec', field) == null)
    if (missing.length > 0)
      yield { at: ['spec'], data: { name: job.displayName, missing: missing.join(', '), kept: profile.jobHistory } }
  },
})

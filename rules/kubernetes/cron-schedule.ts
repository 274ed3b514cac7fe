import { cronProblem } from '../../src/model/cron.ts'
import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

/** Kubernetes also takes the descriptors of robfig/cron, which Argo CD's windows do not. */
const DESCRIPTOR =
  /^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|every \d{1,9}(?:\.\d{1,9})?(?:ns|us|µs|ms|s|m|h)\S{0,40})$/

/** `cron.ParseStandard`, as the API server calls it. */
export default defineRule({
  code: 'K8S182',
  name: 'cron-schedule',
  subject: 'object',
  kinds: ['batch/*'],
  severity: 'error',
  sources: [{ fact: 'kubernetes.io, CronJob: schedule syntax' }],
  equivalents: ['datree/CRONJOB_INVALID_SCHEDULE_VALUE'],
  text: {
    en: {
      title: 'Schedule that Kubernetes cannot read',
      message: ({ name, schedule }) => `CronJob "${name}" has the schedule "${schedule}"`,
      why: 'Kubernetes refuses the CronJob: a schedule is five fields (minute, hour, day of month, month, day of week from 0 to 6), or a word such as @daily.',
      fix: 'Write five fields: `0 3 * * *` is every day at three.',
    },
    fr: {
      title: 'Horaire que Kubernetes ne sait pas lire',
      message: ({ name, schedule }) => `Le CronJob « ${name} » a l’horaire « ${schedule} »`,
      why: 'Kubernetes refuse le CronJob : un horaire est fait de cinq champs (minute, heure, jour du mois, mois, jour de la semaine de 0 à 6), ou d’un mot comme @daily.',
      fix: 'Écrire cinq champs : `0 3 * * *` désigne chaque jour à trois heures.',
    },
  },
  examples: {
    good: [
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: calcul }\nspec: { schedule: "*/5 8-18 * * mon-fri" }\n',
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: calcul }\nspec: { schedule: "@daily" }\n',
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: calcul }\nspec: { schedule: "@every 1h30m" }\n',
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: calcul }\nspec: { schedule: "${HORAIRE}" }\n',
    ],
    bad: [
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: calcul }\nspec: { schedule: "0 3 * *" }\n',
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: calcul }\nspec: { schedule: "0 3 * * 7" }\n',
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: calcul }\nspec: { schedule: "@reboot" }\n',
    ],
  },
  *check({ kind, displayName, get }) {
    const schedule = asText(get('spec', 'schedule'))
    if (kind !== 'CronJob' || schedule === undefined || isTemplate(schedule) || DESCRIPTOR.test(schedule)) return
    if (cronProblem(schedule)) yield { at: ['spec', 'schedule'], data: { name: displayName, schedule } }
  },
})

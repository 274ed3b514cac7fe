import { type CronProblem, cronProblem, neverComes } from '../../src/model/cron.ts'
import type { Facts } from '../../src/model/facts.ts'
import { goDuration } from '../../src/model/go-duration.ts'
import { asNumber } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'
import { isTimeZone } from '../../src/model/time-zone.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem =
  | 'empty'
  | 'field-count'
  | 'field'
  | 'descriptor'
  | 'zone-in-schedule'
  | 'never'
  | 'zone'
  | 'negative'
  | 'short'

const DESCRIPTORS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly']

/** The controller looks every ten seconds. */
const SHORTEST_DEADLINE = 10

const FIELD_EN: Readonly<Record<string, string>> = {
  minute: 'minute',
  hour: 'hour',
  'day-of-month': 'day of the month',
  month: 'month',
  'day-of-week': 'day of the week, Sunday being 0',
}

const FIELD_FR: Readonly<Record<string, string>> = {
  minute: 'une minute',
  hour: 'une heure',
  'day-of-month': 'un jour du mois',
  month: 'un mois',
  'day-of-week': 'un jour de la semaine, dimanche étant 0',
}

const EN: Wordings<Problem> = {
  empty: 'The schedule is empty',
  'field-count': ({ schedule, count }) => `Schedule "${schedule}" has ${count} fields instead of 5`,
  field: ({ schedule, text, field, min, max }) =>
    `Schedule "${schedule}": "${text}" is no ${FIELD_EN[field ?? '']} (${min} to ${max})`,
  descriptor: ({ schedule }) => `Schedule "${schedule}" is none of ${DESCRIPTORS.join(', ')} or @every <duration>`,
  'zone-in-schedule': ({ schedule }) => `Schedule "${schedule}" holds a time zone, which belongs in timeZone`,
  never: ({ schedule }) => `Schedule "${schedule}" never comes: no such day exists`,
  zone: ({ zone }) => `Time zone "${zone}" does not exist`,
  negative: ({ field, value }) => `${field} is negative: ${value}`,
  short: ({ value }) =>
    `startingDeadlineSeconds is ${value}: with less than ${SHORTEST_DEADLINE} seconds runs are missed`,
}

const FR: Wordings<Problem> = {
  empty: 'L’horaire est vide',
  'field-count': ({ schedule, count }) => `L’horaire « ${schedule} » a ${count} champs au lieu de 5`,
  field: ({ schedule, text, field, min, max }) =>
    `Horaire « ${schedule} » : « ${text} » n’est pas ${FIELD_FR[field ?? '']} (${min} à ${max})`,
  descriptor: ({ schedule }) => `L’horaire « ${schedule} » n’est ni ${DESCRIPTORS.join(', ')}, ni @every <durée>`,
  'zone-in-schedule': ({ schedule }) => `L’horaire « ${schedule} » contient un fuseau, qui va dans timeZone`,
  never: ({ schedule }) => `L’horaire « ${schedule} » n’arrive jamais : ce jour n’existe pas`,
  zone: ({ zone }) => `Le fuseau « ${zone} » n’existe pas`,
  negative: ({ field, value }) => `${field} est négatif : ${value}`,
  short: ({ value }) =>
    `startingDeadlineSeconds vaut ${value} : en dessous de ${SHORTEST_DEADLINE} secondes, des exécutions sont manquées`,
}

const cron = (spec: string) =>
  `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: purge }\nspec: { ${spec}, jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: purge, image: "ghcr.io/demo/purge:1.0" }] } } } } }\n`

/** `validateCronJobSpec`: robfig/cron's `ParseStandard`, descriptors included, and Go's `time.LoadLocation`. */
export default defineRule({
  code: 'K8S087',
  name: 'cron-schedule',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'kubernetes pkg/apis/batch/validation validateScheduleFormat, validateTimeZone' },
    { fact: 'kubernetes.io, CronJob: startingDeadlineSeconds less than 10 seconds' },
  ],
  equivalents: ['datree/CRONJOB_INVALID_SCHEDULE_VALUE'],
  text: {
    en: {
      title: 'Schedule of a CronJob that does not work',
      message: byProblem(EN),
      why: ({ problem }) =>
        problem === 'never' || problem === 'short'
          ? 'Kubernetes accepts the CronJob, which then does not run when it should.'
          : 'The API server refuses the CronJob.',
      fix: 'Write five fields: minute, hour, day of the month, month, day of the week (0 is Sunday), such as `0 3 * * 1-5`, and the zone in `timeZone: Europe/Paris`.',
    },
    fr: {
      title: 'Horaire de CronJob qui ne marche pas',
      message: byProblem(FR),
      why: ({ problem }) =>
        problem === 'never' || problem === 'short'
          ? 'Kubernetes accepte le CronJob, qui ne s’exécute ensuite pas quand il le devrait.'
          : 'Le serveur d’API refuse le CronJob.',
      fix: 'Écrire cinq champs : minute, heure, jour du mois, mois, jour de la semaine (0 est dimanche), par exemple `0 3 * * 1-5`, et le fuseau dans `timeZone: Europe/Paris`.',
    },
  },
  examples: {
    good: [
      cron('schedule: "*/15 8-18 * * mon-fri", timeZone: Europe/Paris, startingDeadlineSeconds: 60'),
      cron('schedule: "@daily"'),
      cron('schedule: "@every 1h30m", timeZone: Etc/UTC'),
      cron('schedule: "${HORAIRE}", timeZone: "${FUSEAU}"'),
      cron('schedule: "0 0 29 2 *", successfulJobsHistoryLimit: 0'),
    ],
    bad: [
      cron('schedule: ""'),
      cron('schedule: "0 0 3 * * *"'),
      cron('schedule: "0 24 * * *"'),
      cron('schedule: "0 3 * * 7"'),
      cron('schedule: "@quotidien"'),
      cron('schedule: "@every 1d"'),
      cron('schedule: "CRON_TZ=Europe/Paris 0 3 * * *"'),
      cron('schedule: "0 3 31 2,4 *"'),
      cron('schedule: "0 3 * * *", timeZone: Europe/Pariss'),
      cron('schedule: "0 3 * * *", timeZone: Local'),
      cron('schedule: "0 3 * * *", startingDeadlineSeconds: -1'),
      cron('schedule: "0 3 * * *", startingDeadlineSeconds: 5'),
      cron('schedule: "0 3 * * *", failedJobsHistoryLimit: -1'),
    ],
  },
  *check(object): Iterable<Match> {
    if (object.group !== 'batch' || object.kind !== 'CronJob') return
    const schedule = object.get('spec', 'schedule')
    if (typeof schedule === 'string' && !isTemplate(schedule)) {
      const facts = faultOf(schedule)
      const severity = facts?.problem === 'never' ? ('warning' as const) : undefined
      if (facts) yield { at: ['spec', 'schedule'], severity, data: { schedule, ...facts } }
    }
    const zone = object.get('spec', 'timeZone')
    if (typeof zone === 'string' && !isTemplate(zone) && (zone === 'Local' || !isTimeZone(zone)))
      yield { at: ['spec', 'timeZone'], data: { problem: 'zone' satisfies Problem, zone } }
    for (const field of ['startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit']) {
      const value = asNumber(object.get('spec', field))
      if (value === undefined) continue
      if (value < 0) yield { at: ['spec', field], data: { problem: 'negative' satisfies Problem, field, value } }
      else if (field === 'startingDeadlineSeconds' && value < SHORTEST_DEADLINE)
        yield { at: ['spec', field], severity: 'warning', data: { problem: 'short' satisfies Problem, value } }
    }
  },
})

function faultOf(schedule: string): Facts | undefined {
  const fact = (problem: Problem, more: Facts = {}): Facts => ({ ...more, problem })
  if (schedule.includes('TZ')) return fact('zone-in-schedule')
  if (schedule.startsWith('@')) {
    const every = schedule.startsWith('@every ') ? goDuration(schedule.slice('@every '.length)) : undefined
    return every === undefined && !DESCRIPTORS.includes(schedule) ? fact('descriptor') : undefined
  }
  const problem = cronProblem(schedule)
  if (problem) return ofCron(problem, fact)
  return neverComes(schedule) ? fact('never') : undefined
}

function ofCron(problem: CronProblem, fact: (problem: Problem, more?: Facts) => Facts): Facts {
  switch (problem.kind) {
    case 'field': {
      const { field, text, min, max } = problem
      return fact('field', { field, text, min, max })
    }
    case 'field-count':
      return fact('field-count', { count: problem.count })
    case 'time-zone':
      return fact('zone-in-schedule')
    default:
      return fact(problem.kind)
  }
}

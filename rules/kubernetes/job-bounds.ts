import { asNumber } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'negative' | 'selector' | 'manual' | 'completions' | 'indexed' | 'never'

const NUMBERS = [
  'parallelism',
  'completions',
  'activeDeadlineSeconds',
  'backoffLimit',
  'backoffLimitPerIndex',
  'maxFailedIndexes',
  'ttlSecondsAfterFinished',
]

const EN: Wordings<Problem> = {
  negative: ({ field, value }) => `${field} is negative: ${value}`,
  selector: 'The selector of a job is made by Kubernetes and cannot be written without `manualSelector: true`',
  manual: 'The jobs of a CronJob cannot have a manualSelector',
  completions: 'A job with `completionMode: Indexed` needs completions',
  indexed: ({ field }) => `${field} needs \`completionMode: Indexed\``,
  never: 'podFailurePolicy needs `restartPolicy: Never`',
}

const FR: Wordings<Problem> = {
  negative: ({ field, value }) => `${field} est négatif : ${value}`,
  selector: 'Le sélecteur d’un job est fait par Kubernetes et ne s’écrit pas sans `manualSelector: true`',
  manual: 'Les jobs d’un CronJob ne peuvent avoir de manualSelector',
  completions: 'Un job en `completionMode: Indexed` a besoin de completions',
  indexed: ({ field }) => `${field} demande \`completionMode: Indexed\``,
  never: 'podFailurePolicy demande `restartPolicy: Never`',
}

const job = (spec: string, pod = 'restartPolicy: OnFailure') =>
  `apiVersion: batch/v1\nkind: Job\nmetadata: { name: migration }\nspec: { ${spec}, template: { spec: { ${pod}, containers: [{ name: migration, image: "ghcr.io/demo/migration:1.0" }] } } }\n`

/** `ValidateJobSpec`, `ValidateJobTemplateSpec`. */
export default defineRule({
  code: 'K8S086',
  name: 'job-bounds',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'kubernetes pkg/apis/batch/validation ValidateJob, ValidateGeneratedSelector, ValidateJobTemplateSpec' },
  ],
  text: {
    en: {
      title: 'Job settings that Kubernetes refuses',
      message: byProblem(EN),
      why: 'The API server refuses the job.',
      fix: 'Remove the setting, or complete it.',
    },
    fr: {
      title: 'Réglages de Job que Kubernetes refuse',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse le job.',
      fix: 'Supprimer le réglage, ou le compléter.',
    },
  },
  examples: {
    good: [
      job('parallelism: 0, completions: 3, backoffLimit: 0, ttlSecondsAfterFinished: 0'),
      job('manualSelector: true, selector: { matchLabels: { app: migration } }'),
      job(
        'completionMode: Indexed, completions: 3, backoffLimitPerIndex: 1, podFailurePolicy: { rules: [] }',
        'restartPolicy: Never',
      ),
    ],
    bad: [
      job('backoffLimit: -1'),
      job('ttlSecondsAfterFinished: -60'),
      job('selector: { matchLabels: { app: migration } }'),
      job('completionMode: Indexed'),
      job('backoffLimitPerIndex: 2, completions: 3'),
      job('podFailurePolicy: { rules: [] }'),
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: migration }\nspec: { schedule: "0 3 * * *", jobTemplate: { spec: { manualSelector: true, selector: { matchLabels: { app: migration } }, parallelism: -1, template: { spec: { containers: [{ name: migration, image: "ghcr.io/demo/migration:1.0" }] } } } } }\n',
    ],
  },
  *check(object): Iterable<Match> {
    if (object.group !== 'batch') return
    const cron = object.kind === 'CronJob'
    if (!cron && object.kind !== 'Job') return
    const spec: Route = cron ? ['spec', 'jobTemplate', 'spec'] : ['spec']
    const get = (...route: Route) => object.get(...spec, ...route)
    const fault = (problem: Problem, field: string, value: string | number = ''): Match => ({
      at: [...spec, field],
      data: { problem, field, value },
    })
    for (const field of NUMBERS) {
      const value = asNumber(get(field))
      if (value !== undefined && value < 0) yield fault('negative', field, value)
    }
    const manual = get('manualSelector') === true
    if (cron && manual) yield fault('manual', 'manualSelector')
    if (get('selector') != null && (cron || !manual)) yield fault('selector', 'selector')
    if (get('completionMode') === 'Indexed') {
      if (get('completions') == null) yield fault('completions', 'completionMode')
    } else
      for (const field of ['backoffLimitPerIndex', 'maxFailedIndexes', 'successPolicy'])
        if (get(field) != null) yield fault('indexed', field)
    const restart = get('template', 'spec', 'restartPolicy')
    if (get('podFailurePolicy') != null && restart === 'OnFailure') yield fault('never', 'podFailurePolicy')
  },
})

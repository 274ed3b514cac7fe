import { APP_PROJECT, recordsOf } from '../../src/model/argocd/project.ts'
import { goText } from '../../src/model/argocd/source.ts'
import { type CronProblem, cronProblem } from '../../src/model/cron.ts'
import type { Facts } from '../../src/model/facts.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

/** `SyncWindow.Validate`: robfig/cron with five fields, no descriptors. */
export default defineRule({
  code: 'ARG111',
  name: 'sync-window-schedule',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'error',
  sources: [
    { fact: 'argo-cd types.go SyncWindow.Validate: cron.NewParser(Minute | Hour | Dom | Month | Dow)' },
    { fact: 'argo-cd issue 10071: one bad window makes every sync of the project fail' },
  ],
  equivalents: ['argocd/ValidateProject', 'argocd/argocd/ValidateProject'],
  text: {
    en: {
      title: 'Sync window whose schedule cannot be read',
      message: ({ schedule, problem, field, text, count, min, max }) => {
        if (problem === 'empty') return 'The sync window has no schedule'
        const begin = `Schedule "${schedule}" of the sync window`
        if (problem === 'field-count') return `${begin} has ${count} fields instead of 5`
        if (problem === 'field') return `${begin}: "${text}" is no ${EN[field ?? '']} (${min} to ${max})`
        return `${begin} is not made of five cron fields`
      },
      why: 'Argo CD cannot read the windows of the project any more: no Application of it is synced.',
      fix: 'Write five fields: minute, hour, day of month, month, day of week (0 is Sunday), such as `0 22 * * 1-5`.',
    },
    fr: {
      title: 'Fenêtre de synchronisation dont l’horaire est illisible',
      message: ({ schedule, problem, field, text, count, min, max }) => {
        if (problem === 'empty') return 'La fenêtre de synchronisation n’a pas d’horaire'
        const begin = `L’horaire « ${schedule} » de la fenêtre de synchronisation`
        if (problem === 'field-count') return `${begin} a ${count} champs au lieu de 5`
        if (problem === 'field') return `${begin} : « ${text} » n’est pas ${FR[field ?? '']} (${min} à ${max})`
        return `${begin} n’est pas fait de cinq champs cron`
      },
      why: 'Argo CD ne sait plus lire les fenêtres du projet : aucune de ses Applications n’est synchronisée.',
      fix: 'Écrire cinq champs : minute, heure, jour du mois, mois, jour de la semaine (0 est dimanche), par exemple `0 22 * * 1-5`.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  syncWindows:
    - { kind: deny, schedule: '*/30 8-18 * * mon-fri', duration: 10m, applications: ['*'] }
    - { kind: allow, schedule: '0 22 1,15 JAN ?', duration: 1h, applications: ['*'] }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '@daily', duration: 1h, applications: ['*'] }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 0 22 * * *', duration: 1h, applications: ['*'] }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 24 * * *', duration: 1h, applications: ['*'] }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, duration: 1h, applications: ['*'] }] }
`,
    ],
  },
  *check(project) {
    for (const { value, route } of recordsOf(project, ['spec', 'syncWindows'])) {
      const schedule = goText(value.schedule)
      if (schedule === undefined || isTemplate(schedule)) continue
      const problem = cronProblem(schedule)
      if (problem) yield { at: [...route, 'schedule'], data: { schedule, ...facts(problem) } }
    }
  },
})

const facts = ({ kind, ...more }: CronProblem): Facts => ({ problem: kind, ...more })

const EN: Readonly<Record<string, string>> = {
  minute: 'minute',
  hour: 'hour',
  'day-of-month': 'day of the month',
  month: 'month',
  'day-of-week': 'day of the week',
}

const FR: Readonly<Record<string, string>> = {
  minute: 'une minute',
  hour: 'une heure',
  'day-of-month': 'un jour du mois',
  month: 'un mois',
  'day-of-week': 'un jour de la semaine',
}

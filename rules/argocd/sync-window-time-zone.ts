import { APP_PROJECT, recordsOf } from '../../src/model/argocd/project.ts'
import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'
import { isTimeZone } from '../../src/model/time-zone.ts'

/** Go's `time.LoadLocation`; a zone it does not know is replaced by UTC with a line in the log. */
export default defineRule({
  code: 'ARG113',
  name: 'sync-window-time-zone',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'warning',
  sources: [{ fact: 'argo-cd types.go SyncWindow.Validate: invalid time zone, using UTC as default' }],
  text: {
    en: {
      title: 'Sync window in an unknown time zone',
      message: ({ zone }) => `Time zone "${zone}" of the sync window does not exist`,
      why: 'Argo CD takes UTC for a zone that it does not know: the window opens one or two hours off.',
      fix: 'Write a name of the time zone database, such as `Europe/Paris`.',
    },
    fr: {
      title: 'Fenêtre de synchronisation dans un fuseau inconnu',
      message: ({ zone }) => `Le fuseau « ${zone} » de la fenêtre de synchronisation n’existe pas`,
      why: 'Argo CD prend UTC pour un fuseau qu’il ne connaît pas : la fenêtre s’ouvre avec une ou deux heures d’écart.',
      fix: 'Écrire un nom de la base des fuseaux horaires, par exemple `Europe/Paris`.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  syncWindows:
    - { kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'], timeZone: Europe/Paris }
    - { kind: deny, schedule: '0 23 * * *', duration: 1h, applications: ['*'], timeZone: '' }
    - { kind: deny, schedule: '0 1 * * *', duration: 1h, applications: ['*'], timeZone: Local }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'], timeZone: Europe/Pariss }]
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'], timeZone: '+02:00' }]
`,
    ],
  },
  *check(project) {
    for (const { value, route } of recordsOf(project, ['spec', 'syncWindows'])) {
      const zone = asText(value.timeZone)
      if (zone !== undefined && !isTemplate(zone) && zone !== 'Local' && !isTimeZone(zone))
        yield { at: [...route, 'timeZone'], data: { zone } }
    }
  },
})

import { APP_PROJECT, recordsOf } from '../../src/model/argocd/project.ts'
import { goText } from '../../src/model/argocd/source.ts'
import { goDuration } from '../../src/model/go-duration.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

/** `SyncWindow.Validate`: Go's `time.ParseDuration`, which has no days. */
export default defineRule({
  code: 'ARG112',
  name: 'sync-window-duration',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'error',
  sources: [{ fact: 'argo-cd types.go SyncWindow.Validate: cannot parse duration' }],
  equivalents: ['argocd/ValidateProject', 'argocd/argocd/ValidateProject'],
  text: {
    en: {
      title: 'Sync window whose duration cannot be read',
      message: ({ duration }) =>
        duration === ''
          ? 'The sync window has no duration'
          : `Duration "${duration}" of the sync window is no duration of Go`,
      why: 'Argo CD cannot read the windows of the project any more: no Application of it is synced.',
      fix: 'Write hours, minutes and seconds with their units: `1h30m`; a day is `24h`.',
    },
    fr: {
      title: 'Fenêtre de synchronisation dont la durée est illisible',
      message: ({ duration }) =>
        duration === ''
          ? 'La fenêtre de synchronisation n’a pas de durée'
          : `La durée « ${duration} » de la fenêtre de synchronisation n’est pas une durée de Go`,
      why: 'Argo CD ne sait plus lire les fenêtres du projet : aucune de ses Applications n’est synchronisée.',
      fix: 'Écrire des heures, minutes et secondes avec leurs unités : `1h30m` ; un jour s’écrit `24h`.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: 1h30m, applications: ['*'] }] }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: 1d, applications: ['*'] }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: '60', applications: ['*'] }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 22 * * *', applications: ['*'] }] }
`,
    ],
  },
  *check(project) {
    for (const { value, route } of recordsOf(project, ['spec', 'syncWindows'])) {
      const duration = goText(value.duration)
      if (duration !== undefined && !isTemplate(duration) && goDuration(duration) === undefined)
        yield { at: [...route, 'duration'], data: { duration } }
    }
  },
})

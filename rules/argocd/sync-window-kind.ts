import { APP_PROJECT, recordsOf } from '../../src/model/argocd/project.ts'
import { goText } from '../../src/model/argocd/source.ts'
import { defineRule } from '../../src/model/rule.ts'
import { replaceScalar } from '../../src/model/subject/correction.ts'
import { isTemplate } from '../../src/model/template.ts'

/** `SyncWindow.Validate`: two exact texts. */
export default defineRule({
  code: 'ARG110',
  name: 'sync-window-kind',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'error',
  sources: [{ fact: 'argo-cd types.go SyncWindow.Validate: kind mismatch, can only be allow or deny' }],
  equivalents: ['argocd/ValidateProject', 'argocd/argocd/ValidateProject'],
  text: {
    en: {
      title: 'Sync window of no known kind',
      message: ({ kind }) =>
        kind === '' ? 'The sync window has no kind' : `Kind "${kind}" of the sync window is neither allow nor deny`,
      why: 'Argo CD refuses such a window; from Git it neither allows nor forbids anything.',
      fix: 'Write `kind: allow` or `kind: deny`, in lower case.',
    },
    fr: {
      title: 'Fenêtre de synchronisation sans type connu',
      message: ({ kind }) =>
        kind === ''
          ? 'La fenêtre de synchronisation n’a pas de type'
          : `Le type « ${kind} » de la fenêtre de synchronisation n’est ni allow ni deny`,
      why: 'Argo CD refuse une telle fenêtre ; venue de Git, elle n’autorise ni n’interdit rien.',
      fix: 'Écrire `kind: allow` ou `kind: deny`, en minuscules.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: 8h, applications: ['*'] }] }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: Deny, schedule: '0 22 * * *', duration: 8h, applications: ['*'] }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ schedule: '0 22 * * *', duration: 8h, applications: ['*'] }] }
`,
    ],
  },
  *check(project) {
    for (const { value, route } of recordsOf(project, ['spec', 'syncWindows'])) {
      const kind = goText(value.kind)
      if (kind !== undefined && kind !== 'allow' && kind !== 'deny' && !isTemplate(kind))
        yield {
          at: [...route, 'kind'],
          data: { kind },
          edits: /^(?:allow|deny)$/i.test(kind)
            ? replaceScalar(project, [...route, 'kind'], kind.toLowerCase())
            : undefined,
        }
    }
  },
})

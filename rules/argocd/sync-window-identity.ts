import { APP_PROJECT, recordsOf } from '../../src/model/argocd/project.ts'
import { asList, type JsonRecord } from '../../src/model/json.ts'
import { repeated } from '../../src/model/repeated.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

/** Bytes, argo-cd `types.go` `SyncWindow.Validate`. */
const MAX_DESCRIPTION = 255

/** Windows whose lists are longer are not compared. */
const MAX_LIST = 100

/** Refused by Argo CD's API; a project that comes from Git is not asked, hence a warning. */
export default defineRule({
  code: 'ARG115',
  name: 'sync-window-identity',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'warning',
  sources: [
    {
      fact: 'argo-cd types.go HashIdentity: windows are told apart by everything but manualSync, syncOverrun and description',
    },
    { fact: 'argo-cd types.go SyncWindow.Validate: description must not exceed 255 characters' },
  ],
  equivalents: ['argocd/ValidateProject', 'argocd/argocd/ValidateProject'],
  text: {
    en: {
      title: 'Sync window written twice, or described at length',
      message: ({ bytes }) =>
        bytes
          ? `The description of the sync window has ${bytes} bytes, ${MAX_DESCRIPTION} are allowed`
          : 'Another sync window is the same',
      why: 'Argo CD’s API, console and CLI refuse every change of such a project.',
      fix: ({ bytes }) =>
        bytes
          ? 'Shorten the description, or put a link to the text there.'
          : 'Remove one of the two; `manualSync` and `description` do not tell windows apart.',
    },
    fr: {
      title: 'Fenêtre de synchronisation en double, ou trop décrite',
      message: ({ bytes }) =>
        bytes
          ? `La description de la fenêtre de synchronisation fait ${bytes} octets, ${MAX_DESCRIPTION} sont permis`
          : 'Une autre fenêtre de synchronisation est identique',
      why: 'L’API, la console et la CLI d’Argo CD refusent toute modification d’un tel projet.',
      fix: ({ bytes }) =>
        bytes
          ? 'Raccourcir la description, ou y mettre un lien vers le texte.'
          : 'Supprimer l’une des deux ; `manualSync` et `description` ne distinguent pas les fenêtres.',
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
    - { kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'] }
    - { kind: deny, schedule: '0 22 * * *', duration: 1h, applications: [web], description: gel }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  syncWindows:
    - { kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'] }
    - { kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'], namespaces: [], description: gel }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  syncWindows:
    - { kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'], description: '${'é'.repeat(128)}' }
`,
    ],
  },
  *check(project, { repository }) {
    const windows = recordsOf(project, ['spec', 'syncWindows'])
    for (const { value, route } of windows) {
      const bytes = typeof value.description === 'string' ? new TextEncoder().encode(value.description).length : 0
      if (bytes > MAX_DESCRIPTION) yield { at: [...route, 'description'], data: { bytes } }
    }
    const comparable = windows.flatMap(({ value, route }) => {
      const identity = identityOf(value)
      return identity === undefined ? [] : [{ route, identity }]
    })
    for (const { item, earlier } of repeated(comparable, ({ identity }) => identity))
      yield { at: item.route, related: [repository.locate(project, earlier.route)] }
  },
})

/** Undefined for a window that a template fills, or whose lists are endless. */
function identityOf(window: JsonRecord): string | undefined {
  const lists = ['applications', 'namespaces', 'clusters'].map((field) => asList(window[field]))
  if (lists.some((list) => list.length > MAX_LIST || list.some((item) => typeof item !== 'string'))) return undefined
  const texts = ['kind', 'schedule', 'duration', 'timeZone'].map((field) => window[field] ?? '')
  if (texts.some((text) => typeof text !== 'string')) return undefined
  const identity = JSON.stringify([texts, lists, window.andOperator === true])
  return isTemplate(identity) ? undefined : identity
}

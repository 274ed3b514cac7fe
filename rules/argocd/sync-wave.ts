import { SYNC_WAVE } from '../../src/model/argocd/annotation.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { quoteScalar } from '../../src/model/subject/correction.ts'
import { isTemplate } from '../../src/model/template.ts'

/** `syncwaves.Wave` reads the text with Go's `Atoi`; what that refuses is wave 0. */
export default defineRule({
  code: 'ARG090',
  name: 'sync-wave',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'argo-cd gitops-engine/pkg/sync/syncwaves: strconv.Atoi, else the weight of the Helm hook, else 0' },
  ],
  text: {
    en: {
      title: 'Sync wave that is no number in quotes',
      message: ({ wave, unquoted }) =>
        unquoted ? `Sync wave ${wave} is not in quotes` : `Sync wave "${wave}" is not a whole number`,
      why: ({ unquoted }) =>
        unquoted
          ? 'The API server refuses an annotation that is not a text.'
          : 'Argo CD takes wave 0 for it without a word: the object is applied too early or too late.',
      fix: ({ unquoted, wave }) =>
        unquoted ? `Write \`"${wave}"\`.` : 'Write a whole number in quotes, such as `"-1"`.',
    },
    fr: {
      title: 'Vague de synchronisation qui n’est pas un nombre entre guillemets',
      message: ({ wave, unquoted }) =>
        unquoted
          ? `La vague de synchronisation ${wave} n’est pas entre guillemets`
          : `La vague de synchronisation « ${wave} » n’est pas un nombre entier`,
      why: ({ unquoted }) =>
        unquoted
          ? 'Le serveur d’API refuse une annotation qui n’est pas un texte.'
          : 'Argo CD la prend pour la vague 0, sans rien dire : l’objet est appliqué trop tôt ou trop tard.',
      fix: ({ unquoted, wave }) =>
        unquoted ? `Écrire \`"${wave}"\`.` : 'Écrire un nombre entier entre guillemets, par exemple `"-1"`.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: ConfigMap
metadata: { name: portail, annotations: { argocd.argoproj.io/sync-wave: '-10' } }
data: {}
---
apiVersion: v1
kind: ConfigMap
metadata: { name: cache, annotations: { argocd.argoproj.io/sync-wave: "+2" } }
data: {}
---
apiVersion: v1
kind: ConfigMap
metadata: { name: file, annotations: { argocd.argoproj.io/sync-wave: '' } }
data: {}
`,
    ],
    bad: [
      `apiVersion: v1
kind: ConfigMap
metadata: { name: portail, annotations: { argocd.argoproj.io/sync-wave: 5 } }
data: {}
`,
      `apiVersion: v1
kind: ConfigMap
metadata: { name: portail, annotations: { argocd.argoproj.io/sync-wave: 'first' } }
data: {}
`,
      `apiVersion: v1
kind: ConfigMap
metadata: { name: portail, annotations: { argocd.argoproj.io/sync-wave: '1.5' } }
data: {}
`,
    ],
  },
  *check(object): Iterable<Match> {
    const at = ['metadata', 'annotations', SYNC_WAVE]
    const wave = object.get(...at)
    if (typeof wave === 'number') yield { at, data: { wave, unquoted: 'yes' }, edits: quoteScalar(object, at) }
    if (typeof wave !== 'string' || wave === '' || isTemplate(wave)) return
    if (!/^[+-]?\d{1,18}$/.test(wave)) yield { at, data: { wave } }
  },
})

import { annotationEntries, HOOK } from '../../src/model/argocd/annotation.ts'
import { isOneSlip } from '../../src/model/misspelling.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { replaceScalar } from '../../src/model/subject/correction.ts'
import { isTemplate } from '../../src/model/template.ts'

/** `common.NewHookType`, and `controller/hook.go` for the last two. */
const HOOKS = ['PreSync', 'Sync', 'PostSync', 'SyncFail', 'Skip', 'PreDelete', 'PostDelete']

/** Helm's hooks that Argo CD understands; they count when no hook of its own does. */
const HELM_HOOKS = ['pre-install', 'pre-upgrade', 'post-install', 'post-upgrade', 'pre-delete', 'post-delete']

/** An object that carries the annotation is a hook; one of no known phase is in none (`syncPhases`). */
export default defineRule({
  code: 'ARG091',
  name: 'hook-type',
  subject: 'object',
  severity: 'error',
  sources: [{ fact: 'argo-cd gitops-engine/pkg/sync/sync_phase.go: a hook of no known type has no phase' }],
  text: {
    en: {
      title: 'Unknown hook',
      message: ({ hook, lost }) =>
        lost ? `Hook "${hook}" does not exist: the object is never applied` : `Hook "${hook}" does not exist`,
      why: ({ lost }) =>
        lost
          ? 'Argo CD takes an object with this annotation for a hook, finds no phase for it and leaves it out without an error.'
          : 'Argo CD ignores the hooks that it does not know.',
      fix: `Use one of ${HOOKS.join(', ')}, written exactly so, or remove the annotation.`,
    },
    fr: {
      title: 'Hook inconnu',
      message: ({ hook, lost }) =>
        lost ? `Le hook « ${hook} » n’existe pas : l’objet n’est jamais appliqué` : `Le hook « ${hook} » n’existe pas`,
      why: ({ lost }) =>
        lost
          ? 'Argo CD prend un objet qui porte cette annotation pour un hook, ne lui trouve aucune phase et l’écarte sans erreur.'
          : 'Argo CD ignore les hooks qu’il ne connaît pas.',
      fix: `Employer ${HOOKS.join(', ')}, exactement sous cette forme, ou retirer l’annotation.`,
    },
  },
  examples: {
    good: [
      `apiVersion: batch/v1
kind: Job
metadata: { name: migration, annotations: { argocd.argoproj.io/hook: 'PreSync, PostSync' } }
spec: { template: { spec: { restartPolicy: Never, containers: [{ name: migration, image: ghcr.io/demo/migration:1.4.0 }] } } }
`,
      `apiVersion: batch/v1
kind: Job
metadata: { name: adieu, annotations: { argocd.argoproj.io/hook: PreDelete } }
spec: { template: { spec: { restartPolicy: Never, containers: [{ name: migration, image: ghcr.io/demo/migration:1.4.0 }] } } }
`,
    ],
    bad: [
      `apiVersion: batch/v1
kind: Job
metadata: { name: migration, annotations: { argocd.argoproj.io/hook: preSync } }
spec: { template: { spec: { restartPolicy: Never, containers: [{ name: migration, image: ghcr.io/demo/migration:1.4.0 }] } } }
`,
      `apiVersion: batch/v1
kind: Job
metadata: { name: migration, annotations: { argocd.argoproj.io/hook: '' } }
spec: { template: { spec: { restartPolicy: Never, containers: [{ name: migration, image: ghcr.io/demo/migration:1.4.0 }] } } }
`,
      `apiVersion: batch/v1
kind: Job
metadata: { name: migration, annotations: { argocd.argoproj.io/hook: 'Sync,PostUpgrade' } }
spec: { template: { spec: { restartPolicy: Never, containers: [{ name: migration, image: ghcr.io/demo/migration:1.4.0 }] } } }
`,
    ],
  },
  *check(object): Iterable<Match> {
    const written = object.annotations[HOOK]
    if (written === undefined || isTemplate(written)) return
    const hooks = annotationEntries(object, HOOK)
    const unknown = hooks.filter((hook) => !HOOKS.includes(hook))
    const at = ['metadata', 'annotations', HOOK]
    const applied =
      unknown.length < hooks.length ||
      annotationEntries(object, 'helm.sh/hook').some((hook) => HELM_HOOKS.includes(hook))
    const meant = HOOKS.find((hook) => isOneSlip(written.trim(), hook))
    const edits = meant === undefined ? undefined : replaceScalar(object, at, meant)
    if (!applied) yield { at, data: { hook: written, lost: 'yes' }, edits }
    else if (unknown.length > 0) yield { at, data: { hook: unknown.join(', ') }, severity: 'warning' }
  },
})

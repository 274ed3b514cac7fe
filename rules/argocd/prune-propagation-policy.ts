import { annotationEntries, SYNC_OPTIONS } from '../../src/model/argocd/annotation.ts'
import { PROPAGATION_POLICIES } from '../../src/model/argocd/sync-option.ts'
import { applicationSyncOptions } from '../../src/model/argocd/sync-policy.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule } from '../../src/model/rule.ts'
import { type Correction, replaceScalar } from '../../src/model/subject/correction.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { isTemplate } from '../../src/model/template.ts'

const PREFIX = 'PrunePropagationPolicy='

/** `controller/sync.go`: three exact texts, else the default. */
export default defineRule({
  code: 'ARG073',
  name: 'prune-propagation-policy',
  subject: 'object',
  severity: 'error',
  sources: [{ fact: 'argo-cd controller/sync.go: background, foreground or orphan, else foreground' }],
  text: {
    en: {
      title: 'Unknown propagation policy',
      message: ({ policy }) => `Propagation policy "${policy}" is ignored: objects are pruned in the foreground`,
      why: 'Argo CD knows `background`, `foreground` and `orphan`, in lower case, and takes `foreground` for anything else.',
      fix: 'Write `PrunePropagationPolicy=background`, `foreground` or `orphan`.',
    },
    fr: {
      title: 'Politique de propagation inconnue',
      message: ({ policy }) =>
        `La politique de propagation « ${policy} » est ignorée : les objets sont supprimés en mode foreground`,
      why: 'Argo CD connaît `background`, `foreground` et `orphan`, en minuscules, et prend `foreground` pour tout le reste.',
      fix: 'Écrire `PrunePropagationPolicy=background`, `foreground` ou `orphan`.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
  syncPolicy: { syncOptions: [PrunePropagationPolicy=orphan] }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
  syncPolicy: { syncOptions: [PruneLast=true, PrunePropagationPolicy=Background] }
`,
      `apiVersion: v1
kind: ConfigMap
metadata:
  name: portail
  annotations: { argocd.argoproj.io/sync-options: 'Prune=true, PrunePropagationPolicy=cascade' }
data: {}
`,
    ],
  },
  *check(object) {
    for (const { value, route } of applicationSyncOptions(object)) {
      const policy = unknownPolicy(value)
      if (policy !== undefined) yield { at: route, data: { policy }, edits: inLowerCase(object, route, policy) }
    }
    const policy = annotationEntries(object, SYNC_OPTIONS).map(unknownPolicy).find(Boolean)
    if (policy !== undefined) yield { at: ['metadata', 'annotations', SYNC_OPTIONS], data: { policy } }
  },
})

function inLowerCase(object: KubernetesObject, route: Route, policy: string): Correction | undefined {
  const lower = policy.trim().toLowerCase()
  return PROPAGATION_POLICIES.includes(lower) ? replaceScalar(object, route, PREFIX + lower) : undefined
}

function unknownPolicy(option: unknown): string | undefined {
  if (typeof option !== 'string' || !option.startsWith(PREFIX) || isTemplate(option)) return undefined
  const policy = option.slice(PREFIX.length)
  return PROPAGATION_POLICIES.includes(policy) ? undefined : policy
}

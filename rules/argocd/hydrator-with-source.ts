import { isGiven } from '../../src/model/argocd/source.ts'
import { isRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** `ApplicationSpec.GetSource`: the hydrator wins. */
export default defineRule({
  code: 'ARG003',
  name: 'hydrator-with-source',
  subject: 'application',
  severity: 'warning',
  sources: [{ fact: 'argo-cd types.go GetSource: nothing else is read when sourceHydrator is there' }],
  text: {
    en: {
      title: 'Source ignored beside a hydrator',
      message: ({ field }) => `"${field}" is ignored: "sourceHydrator" is set too`,
      why: 'Argo CD reads the hydrator alone when it is there: what the other fields name is never deployed.',
      fix: ({ field }) => `Remove \`${field}\`, or the hydrator.`,
    },
    fr: {
      title: 'Source ignorée à côté d’un hydrator',
      message: ({ field }) => `« ${field} » est ignoré : « sourceHydrator » est aussi présent`,
      why: 'Quand l’hydrator est là, Argo CD ne lit que lui : ce que les autres champs désignent n’est jamais déployé.',
      fix: ({ field }) => `Supprimer \`${field}\`, ou l’hydrator.`,
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources: []
  sourceHydrator:
    drySource: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart, targetRevision: HEAD }
    syncSource: { targetBranch: env/prod, path: portail }
  destination: { name: cluster, namespace: portail }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  sourceHydrator:
    drySource: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart, targetRevision: HEAD }
    syncSource: { targetBranch: env/prod, path: portail }
  destination: { name: cluster, namespace: portail }
`,
    ],
  },
  *check(application) {
    if (!isRecord(application.get('sourceHydrator'))) return
    if (isGiven(application.get('source'))) yield { at: ['source'], data: { field: 'source' } }
    const list = application.get('sources')
    if (Array.isArray(list) && list.length > 0) yield { at: ['sources'], data: { field: 'sources' } }
  },
})

import { sourcesInForce } from '../../src/model/argocd/source.ts'
import { isRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** `ApplicationSpec.GetSources`: `sources` wins and nothing is said. */
export default defineRule({
  code: 'ARG001',
  name: 'source-and-sources',
  subject: 'application',
  severity: 'error',
  sources: [{ fact: 'argo-cd types.go GetSources: source is not read when sources is there' }],
  text: {
    en: {
      title: 'Source ignored beside sources',
      message: '"source" is ignored: "sources" is set too',
      why: 'Argo CD reads `sources` alone when both are there and says nothing: what `source` names is never deployed.',
      fix: 'Move the content of `source` into the list `sources`, or remove one of the two.',
    },
    fr: {
      title: 'Source ignorée à côté de sources',
      message: '« source » est ignoré : « sources » est aussi présent',
      why: 'Quand les deux sont là, Argo CD ne lit que `sources`, sans rien dire : ce que `source` désigne n’est jamais déployé.',
      fix: 'Déplacer le contenu de `source` dans la liste `sources`, ou supprimer l’un des deux.',
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
  sources: []
  destination: { name: cluster, namespace: portail }
`,
      // ARG003 speaks of what a hydrator hides
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  sources: [{ repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }]
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
  sources:
    - { repoURL: https://gitlab.example.fr/portail/values.git, path: prod }
  destination: { name: cluster, namespace: portail }
`,
    ],
  },
  *check(application, { repository }) {
    if (isRecord(application.get('source')) && sourcesInForce(application).some(({ listed }) => listed))
      yield { at: ['source'], related: [repository.locate(application, ['sources'])] }
  },
})

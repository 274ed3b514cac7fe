import { isEmpty, isGiven, mayBeCompleted } from '../../src/model/argocd/source.ts'
import { defineRule } from '../../src/model/rule.ts'

/** An empty list of `sources` counts as none. */
export default defineRule({
  code: 'ARG002',
  name: 'application-source',
  subject: 'application',
  severity: 'error',
  sources: [{ fact: 'argo-cd util/argo/argo.go: spec.source.repoURL and either path or chart are required' }],
  text: {
    en: {
      title: 'Application without a source',
      message: 'The Application has neither "source" nor "sources"',
      why: 'Argo CD refuses an Application that names nothing to deploy (InvalidSpecError).',
      fix: 'Add `source` with `repoURL`, `targetRevision`, and `path` or `chart`.',
    },
    fr: {
      title: 'Application sans source',
      message: 'L’Application n’a ni « source » ni « sources »',
      why: 'Argo CD refuse une Application qui ne désigne rien à déployer (InvalidSpecError).',
      fix: 'Ajouter `source` avec `repoURL`, `targetRevision`, et `path` ou `chart`.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources: [{ repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }]
  destination: { name: cluster, namespace: portail }
`,
      // another kind called Application
      `apiVersion: app.k8s.io/v1beta1
kind: Application
metadata: { name: portail }
spec: { descriptor: { type: portail } }
`,
      // the template of the generator brings the source
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators:
    - list:
        elements: [{ env: prod }]
        template:
          metadata: {}
          spec:
            project: portail
            source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
            destination: {}
  template:
    metadata: { name: "portail-{{env}}" }
    spec:
      project: portail
      destination: { name: cluster, namespace: portail }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources: []
  destination: { name: cluster, namespace: portail }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ list: { elements: [{ env: prod }] } }]
  template:
    metadata: { name: "portail-{{env}}" }
    spec:
      project: portail
      destination: { name: cluster, namespace: portail }
`,
    ],
  },
  *check(application) {
    if (
      !isEmpty(application.get('sources')) ||
      isGiven(application.get('source')) ||
      isGiven(application.get('sourceHydrator'))
    )
      return
    if (!mayBeCompleted(application)) yield { at: ['source'] }
  },
})

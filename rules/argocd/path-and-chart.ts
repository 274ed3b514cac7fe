import { sourcesInForce } from '../../src/model/argocd/source.ts'
import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** `ApplicationSource.IsHelm`: a source with `chart` is a chart of a Helm repository. */
export default defineRule({
  code: 'ARG006',
  name: 'path-and-chart',
  subject: 'application',
  severity: 'warning',
  sources: [{ fact: 'argo-cd types.go IsHelm: a source with chart has no path' }],
  equivalents: ['kyverno/application-field-validation/source-path-chart'],
  text: {
    en: {
      title: 'Path ignored beside a chart',
      message: ({ path, chart }) => `Path "${path}" is ignored: the source names the chart "${chart}"`,
      why: 'With `chart`, Argo CD takes `repoURL` for a Helm repository and does not read `path`.',
      fix: 'Keep `chart` for a Helm repository, or `path` for a Git repository.',
    },
    fr: {
      title: 'Chemin ignoré à côté d’un chart',
      message: ({ path, chart }) => `Le chemin « ${path} » est ignoré : la source désigne le chart « ${chart} »`,
      why: 'Avec `chart`, Argo CD prend `repoURL` pour un dépôt Helm et ne lit pas `path`.',
      fix: 'Garder `chart` pour un dépôt Helm, ou `path` pour un dépôt Git.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://charts.example.fr, chart: portail, path: '', targetRevision: 1.4.0 }
  destination: { name: cluster, namespace: portail }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: charts/portail, chart: portail, targetRevision: 1.4.0 }
  destination: { name: cluster, namespace: portail }
`,
    ],
  },
  *check(application) {
    for (const { value, route } of sourcesInForce(application)) {
      const [path, chart] = [asText(value.path), asText(value.chart)]
      if (path !== undefined && chart !== undefined) yield { at: [...route, 'path'], data: { path, chart } }
    }
  },
})

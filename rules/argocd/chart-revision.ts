import { isGiven, mayBeCompleted, sourcesInForce } from '../../src/model/argocd/source.ts'
import { asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** A Git source may leave out its revision (`HEAD`), a Helm repository has no such thing. */
export default defineRule({
  code: 'ARG007',
  name: 'chart-revision',
  subject: 'application',
  severity: 'error',
  sources: [
    {
      fact: 'argo-cd util/argo/argo.go: spec.source.targetRevision is required if the manifest source is a helm chart',
    },
  ],
  text: {
    en: {
      title: 'Chart without a version',
      message: ({ chart }) => `Chart "${chart}" has no "targetRevision"`,
      why: 'Argo CD refuses a chart of a Helm repository without a version (InvalidSpecError).',
      fix: 'Give the version of the chart as `targetRevision`, such as `1.4.0`.',
    },
    fr: {
      title: 'Chart sans version',
      message: ({ chart }) => `Le chart « ${chart} » n’a pas de « targetRevision »`,
      why: 'Argo CD refuse un chart d’un dépôt Helm sans version (InvalidSpecError).',
      fix: 'Donner la version du chart dans `targetRevision`, par exemple `1.4.0`.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources:
    - { repoURL: https://charts.example.fr, chart: portail, targetRevision: 1.4.0 }
    - { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://charts.example.fr, chart: portail }
  destination: { name: cluster, namespace: portail }
`,
    ],
  },
  *check(application) {
    if (mayBeCompleted(application)) return
    for (const { value, route } of sourcesInForce(application)) {
      const chart = asText(value.chart)
      if (chart !== undefined && !isGiven(value.targetRevision))
        yield { at: [...route, 'targetRevision'], data: { chart } }
    }
  },
})

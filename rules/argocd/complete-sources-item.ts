import { isGiven, isLeftToFill, mayBeCompleted, sourcesInForce } from '../../src/model/argocd/source.ts'
import { defineRule } from '../../src/model/rule.ts'

/** `validateSourcePermissions` for one of several sources; a source may only lend its files under a `ref`. */
export default defineRule({
  code: 'ARG005',
  name: 'complete-sources-item',
  subject: 'application',
  severity: 'error',
  sources: [
    {
      fact: 'argo-cd util/argo/argo.go: spec.source.repoURL and either source.path, source.chart, or source.ref are required',
    },
  ],
  text: {
    en: {
      title: 'Incomplete item of sources',
      message: ({ number, missing }) =>
        missing === 'repoURL'
          ? `Source ${number} has no "repoURL"`
          : `Source ${number} has no "path", "chart" or "ref"`,
      why: 'Argo CD refuses the whole Application when one of its sources is incomplete (InvalidSpecError).',
      fix: 'Give `repoURL`, and `path`, `chart` or, for a source that only lends its values files, `ref`.',
    },
    fr: {
      title: 'Élément de sources incomplet',
      message: ({ number, missing }) =>
        missing === 'repoURL'
          ? `La source ${number} n’a pas de « repoURL »`
          : `La source ${number} n’a ni « path », ni « chart », ni « ref »`,
      why: 'Argo CD refuse toute l’Application quand une de ses sources est incomplète (InvalidSpecError).',
      fix: 'Donner `repoURL`, et `path`, `chart` ou, pour une source qui ne fait que prêter ses fichiers de valeurs, `ref`.',
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
    - { repoURL: https://charts.example.fr, chart: portail, targetRevision: 1.4.0, helm: { valueFiles: [$valeurs/prod.yaml] } }
    - { repoURL: https://gitlab.example.fr/portail/infra.git, targetRevision: main, ref: valeurs }
  destination: { name: cluster, namespace: portail }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources:
    - { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
    - { repoURL: https://gitlab.example.fr/portail/values.git, targetRevision: main }
  destination: { name: cluster, namespace: portail }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources: [{ path: chart }]
  destination: { name: cluster, namespace: portail }
`,
    ],
  },
  *check(application) {
    if (mayBeCompleted(application)) return
    for (const source of sourcesInForce(application)) {
      const { value, route, listed } = source
      const severity = isLeftToFill(application, source, 'repoURL') ? 'warning' : 'error'
      if (!listed) continue
      const number = Number(route.at(-1)) + 1
      if (!isGiven(value.repoURL)) yield { at: [...route, 'repoURL'], data: { number, missing: 'repoURL' }, severity }
      else if (![value.path, value.chart, value.ref].some(isGiven))
        yield { at: route, data: { number, missing: 'path' } }
    }
  },
})

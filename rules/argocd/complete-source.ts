import { isGiven, isLeftToFill, mayBeCompleted, sourcesInForce } from '../../src/model/argocd/source.ts'
import { defineRule } from '../../src/model/rule.ts'

/** `validateSourcePermissions` for a single source. A `ref` alone means nothing there. */
export default defineRule({
  code: 'ARG004',
  name: 'complete-source',
  subject: 'application',
  severity: 'error',
  sources: [
    {
      fact: 'argo-cd util/argo/argo.go: spec.source.repoURL and either spec.source.path or spec.source.chart are required',
    },
  ],
  text: {
    en: {
      title: 'Incomplete source',
      message: ({ missing }) =>
        missing === 'repoURL' ? 'The source has no "repoURL"' : 'The source has neither "path" nor "chart"',
      why: 'Argo CD refuses a source without `repoURL`, or with neither `path` nor `chart` (InvalidSpecError).',
      fix: 'Give `repoURL`, and `path` for a folder of a Git repository (`.` is its root) or `chart` for a Helm repository.',
    },
    fr: {
      title: 'Source incomplète',
      message: ({ missing }) =>
        missing === 'repoURL' ? 'La source n’a pas de « repoURL »' : 'La source n’a ni « path » ni « chart »',
      why: 'Argo CD refuse une source sans `repoURL`, ou qui n’a ni `path` ni `chart` (InvalidSpecError).',
      fix: 'Donner `repoURL`, et `path` pour un dossier d’un dépôt Git (`.` pour sa racine) ou `chart` pour un dépôt Helm.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: . }
  destination: { name: cluster, namespace: portail }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  goTemplate: true
  generators: [{ list: { elements: [{ env: prod }] } }]
  templatePatch: |
    spec: { source: { path: 'envs/{{ .env }}' } }
  template:
    metadata: { name: "portail-{{.env}}" }
    spec:
      project: portail
      source: { repoURL: https://gitlab.example.fr/portail/infra.git }
      destination: { name: cluster, namespace: portail }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, targetRevision: main }
  destination: { name: cluster, namespace: portail }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: '', path: chart }
  destination: { name: cluster, namespace: portail }
`,
    ],
  },
  *check(application) {
    if (mayBeCompleted(application)) return
    for (const source of sourcesInForce(application)) {
      const { value, route, listed } = source
      const severity = isLeftToFill(application, source, 'repoURL') ? 'warning' : 'error'
      if (listed) continue
      if (!isGiven(value.repoURL)) yield { at: [...route, 'repoURL'], data: { missing: 'repoURL' }, severity }
      else if (!isGiven(value.path) && !isGiven(value.chart)) yield { at: route, data: { missing: 'path' } }
    }
  },
})

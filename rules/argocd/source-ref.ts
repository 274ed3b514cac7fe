import { sourcesInForce } from '../../src/model/argocd/source.ts'
import { asText } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

/** `GetRefSources`, which the controller calls before every comparison. */
export default defineRule({
  code: 'ARG013',
  name: 'source-ref',
  subject: 'application',
  severity: 'error',
  sources: [
    {
      fact: 'argo-cd util/argo/argo.go GetRefSources: a ref holds letters, digits, "_" and "-", and no other source has the same',
    },
  ],
  text: {
    en: {
      title: 'Bad or repeated ref of a source',
      message: ({ ref, repeated }) =>
        repeated ? `Another source has the ref "${ref}" too` : `Ref "${ref}" holds a character that Argo CD refuses`,
      why: 'Argo CD cannot tell which source `$ref/` means: it refuses to compare or sync the Application.',
      fix: 'Give each `ref` a name of its own made of letters, digits, `_` and `-`.',
    },
    fr: {
      title: 'Ref de source incorrect ou répété',
      message: ({ ref, repeated }) =>
        repeated
          ? `Une autre source a aussi le ref « ${ref} »`
          : `Le ref « ${ref} » contient un caractère qu’Argo CD refuse`,
      why: 'Argo CD ne sait pas quelle source `$ref/` désigne : il refuse de comparer ou de synchroniser l’Application.',
      fix: 'Donner à chaque `ref` un nom à lui, fait de lettres, de chiffres, de `_` et de `-`.',
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
    - { repoURL: https://charts.example.fr, chart: portail, targetRevision: 1.4.0, ref: chart_1 }
    - { repoURL: https://gitlab.example.fr/portail/infra.git, ref: valeurs-prod }
    - { repoURL: https://gitlab.example.fr/portail/infra.git, path: web, ref: '' }
  destination: { name: cluster, namespace: portail }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  goTemplate: true
  generators: [{ list: { elements: [{ env: prod }] } }]
  template:
    metadata: { name: "portail-{{.env}}" }
    spec:
      project: portail
      sources:
        - { repoURL: https://gitlab.example.fr/portail/infra.git, path: web }
        - { repoURL: https://gitlab.example.fr/portail/infra.git, ref: "{{.env}}" }
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
    - { repoURL: https://gitlab.example.fr/portail/infra.git, path: web }
    - { repoURL: https://gitlab.example.fr/portail/valeurs.git, ref: valeurs.prod }
  destination: { name: cluster, namespace: portail }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources:
    - { repoURL: https://gitlab.example.fr/portail/infra.git, ref: valeurs }
    - { repoURL: https://gitlab.example.fr/portail/autres.git, ref: valeurs }
  destination: { name: cluster, namespace: portail }
`,
    ],
  },
  *check(application, { repository }): Iterable<Match> {
    const first = new Map<string, Route>()
    for (const { value, route, listed } of sourcesInForce(application)) {
      const ref = asText(value.ref)
      if (!listed || ref === undefined || isTemplate(ref)) continue
      const at = [...route, 'ref']
      const earlier = first.get(ref)
      if (!/^[a-zA-Z0-9_-]+$/.test(ref)) yield { at, data: { ref } }
      else if (earlier) yield { at, data: { ref, repeated: 'yes' }, related: [repository.locate(application, earlier)] }
      else first.set(ref, at)
    }
  },
})

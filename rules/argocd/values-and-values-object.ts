import { sourcesInForce } from '../../src/model/argocd/source.ts'
import { asRecord, asText, isRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** `ApplicationSourceHelm.ValuesYAML`: the object wins, the text is not merged into it. */
export default defineRule({
  code: 'ARG051',
  name: 'values-and-values-object',
  subject: 'application',
  severity: 'warning',
  sources: [{ fact: 'argo-cd types.go: valuesObject takes precedence over values' }],
  text: {
    en: {
      title: 'Values ignored beside valuesObject',
      message: '"helm.values" is ignored: "helm.valuesObject" is set too',
      why: 'Argo CD does not merge the two: with `valuesObject`, nothing in `values` reaches the chart.',
      fix: 'Move the content of `values` into `valuesObject`, or better into a values file of the repository.',
    },
    fr: {
      title: 'Valeurs ignorées à côté de valuesObject',
      message: '« helm.values » est ignoré : « helm.valuesObject » est aussi présent',
      why: 'Argo CD ne fusionne pas les deux : avec `valuesObject`, rien de `values` n’atteint le chart.',
      fix: 'Déplacer le contenu de `values` dans `valuesObject`, ou mieux, dans un fichier de valeurs du dépôt.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source:
    repoURL: https://gitlab.example.fr/portail/infra.git
    path: chart
    helm: { values: '', valuesObject: { replicas: 2 } }
  destination: { name: cluster, namespace: portail }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source:
    repoURL: https://gitlab.example.fr/portail/infra.git
    path: chart
    helm:
      values: |
        replicas: 3
      valuesObject: { ingress: { enabled: true } }
  destination: { name: cluster, namespace: portail }
`,
    ],
  },
  *check(application, { repository }) {
    for (const { value, route } of sourcesInForce(application)) {
      const helm = asRecord(value.helm)
      if (asText(helm.values) !== undefined && isRecord(helm.valuesObject))
        yield {
          at: { key: [...route, 'helm', 'values'] },
          related: [repository.locate(application, [...route, 'helm', 'valuesObject'])],
        }
    }
  },
})

import { sourcesInForce } from '../../src/model/argocd/source.ts'
import { asText } from '../../src/model/json.ts'
import { repeated } from '../../src/model/repeated.ts'
import { defineRule } from '../../src/model/rule.ts'

/** Refused by the API server; an Application applied from Git is not asked, hence a warning. */
export default defineRule({
  code: 'ARG012',
  name: 'unique-source-name',
  subject: 'application',
  severity: 'warning',
  sources: [{ fact: 'argo-cd server/application/application.go: source names are unique' }],
  text: {
    en: {
      title: 'Two sources of the same name',
      message: ({ name }) => `Another source is called "${name}" too`,
      why: 'Argo CD’s API, console and CLI refuse every change of an Application whose sources share a name.',
      fix: 'Give each source a name of its own, or none.',
    },
    fr: {
      title: 'Deux sources du même nom',
      message: ({ name }) => `Une autre source s’appelle aussi « ${name} »`,
      why: 'L’API, la console et la CLI d’Argo CD refusent toute modification d’une Application dont des sources portent le même nom.',
      fix: 'Donner à chaque source un nom à elle, ou aucun.',
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
    - { name: web, repoURL: https://gitlab.example.fr/portail/infra.git, path: web }
    - { name: api, repoURL: https://gitlab.example.fr/portail/infra.git, path: api }
    - { name: '', repoURL: https://gitlab.example.fr/portail/infra.git, path: base }
    - { repoURL: https://gitlab.example.fr/portail/infra.git, path: cache }
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
    - { name: web, repoURL: https://gitlab.example.fr/portail/infra.git, path: web }
    - { name: web, repoURL: https://gitlab.example.fr/portail/infra.git, path: api }
  destination: { name: cluster, namespace: portail }
`,
    ],
  },
  *check(application, { repository }) {
    const named = sourcesInForce(application).flatMap(({ value, route, listed }) => {
      const name = asText(value.name)
      return listed && name !== undefined ? [{ name, at: [...route, 'name'] }] : []
    })
    for (const { item, earlier } of repeated(named, ({ name }) => name))
      yield { at: item.at, data: { name: item.name }, related: [repository.locate(application, earlier.at)] }
  },
})

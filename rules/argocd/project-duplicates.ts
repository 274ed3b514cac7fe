import { APP_PROJECT, recordsOf, textsOf } from '../../src/model/argocd/project.ts'
import { asText } from '../../src/model/json.ts'
import { repeated } from '../../src/model/repeated.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

/** Refused by Argo CD's API; harmless in a project that comes from Git, hence a warning. */
export default defineRule({
  code: 'ARG102',
  name: 'project-duplicates',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'warning',
  sources: [{ fact: 'argo-cd app_project_types.go ValidateProject: an entry was already added' }],
  equivalents: ['argocd/ValidateProject', 'argocd/argocd/ValidateProject'],
  text: {
    en: {
      title: 'Entry written twice in a project',
      message: ({ field, entry }) => `"${entry}" stands twice in "${field}"`,
      why: 'Argo CD’s API, console and CLI refuse every change of a project that holds an entry twice.',
      fix: 'Remove one of the two.',
    },
    fr: {
      title: 'Entrée en double dans un projet',
      message: ({ field, entry }) => `« ${entry} » figure deux fois dans « ${field} »`,
      why: 'L’API, la console et la CLI d’Argo CD refusent toute modification d’un projet qui contient une entrée en double.',
      fix: 'Supprimer l’une des deux.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git', 'https://gitlab.example.fr/portail/web.git']
  destinations:
    - { server: https://kubernetes.default.svc, namespace: portail }
    - { server: https://kubernetes.default.svc, namespace: portail-cache }
    - { name: portail, server: https://cluster.example.fr, namespace: portail }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git', 'https://gitlab.example.fr/portail/infra.git']
  destinations: [{ name: cluster, namespace: portail }]
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git']
  sourceNamespaces: [portail, portail]
  destinations: [{ name: cluster, namespace: portail }, { name: cluster, namespace: portail }]
`,
    ],
  },
  *check(project, { repository }) {
    const destinations = recordsOf(project, ['spec', 'destinations']).flatMap(({ value, route }) => {
      const entry = `${asText(value.server) ?? asText(value.name) ?? ''}/${asText(value.namespace) ?? ''}`
      return isTemplate(entry) ? [] : [{ value: entry, route, field: 'destinations' }]
    })
    const texts = ['sourceRepos', 'sourceNamespaces'].map((field) =>
      textsOf(project, ['spec', field]).map((item) => ({ ...item, field })),
    )
    for (const list of [destinations, ...texts])
      for (const { item, earlier } of repeated(list, ({ value }) => value))
        yield {
          at: item.route,
          data: { field: item.field, entry: item.value },
          related: [repository.locate(project, earlier.route)],
        }
  },
})

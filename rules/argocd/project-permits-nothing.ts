import { APP_PROJECT } from '../../src/model/argocd/project.ts'
import { isEmpty } from '../../src/model/argocd/source.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

/** A project closed on purpose has both lists empty: the documentation shows it for the project `default`. */
export default defineRule({
  code: 'ARG105',
  name: 'project-permits-nothing',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'warning',
  sources: [
    { fact: 'argo-cd app_project_types.go IsSourcePermitted, isDestinationMatched: an empty list permits nothing' },
  ],
  text: {
    en: {
      title: 'Project that permits nothing',
      message: ({ field, application }) =>
        application
          ? `"${field}" is empty: Argo CD refuses the Application "${application}" of this project`
          : `"${field}" is empty: the project permits no Application`,
      why: 'Argo CD permits what `sourceRepos` and `destinations` both name; one empty list closes the project.',
      fix: ({ field }) => `List in \`${field}\` what the project may use.`,
    },
    fr: {
      title: 'Projet qui n’autorise rien',
      message: ({ field, application }) =>
        application
          ? `« ${field} » est vide : Argo CD refuse l’Application « ${application} » de ce projet`
          : `« ${field} » est vide : le projet n’autorise aucune Application`,
      why: 'Argo CD autorise ce que `sourceRepos` et `destinations` désignent tous deux ; une seule liste vide ferme le projet.',
      fix: ({ field }) => `Énumérer dans \`${field}\` ce que le projet peut employer.`,
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: default }
spec: { sourceRepos: [], destinations: [] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['*']
  destinations: [{ name: cluster, namespace: portail }]
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  destinations: [{ name: cluster, namespace: portail }]
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { sourceRepos: ['*'], destinations: [] }
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: web }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
`,
    ],
  },
  *check(project, { repository }): Iterable<Match> {
    const empty = ['sourceRepos', 'destinations'].filter((field) => isEmpty(project.get('spec', field)))
    const [field, other] = empty
    if (field === undefined || other !== undefined) return
    const application = repository.objects.find(
      ({ group, kind, get }) =>
        group === 'argoproj.io' &&
        kind === 'Application' &&
        project.name !== undefined &&
        get('spec', 'project') === project.name,
    )
    yield application
      ? { at: ['spec', field], data: { field, application: application.name ?? '?' }, severity: 'error' }
      : { at: ['spec', field], data: { field } }
  },
})

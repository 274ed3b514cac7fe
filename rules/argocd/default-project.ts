import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ARG068',
  name: 'default-project',
  subject: 'application',
  severity: 'info',
  default: false,
  sources: [{ fact: 'argo-cd.readthedocs.io, Projects: the default project permits any source and any destination' }],
  equivalents: ['kyverno/application-prevent-default-project/default-project'],
  text: {
    en: {
      title: 'Application in the default project',
      message: ({ name }) => `Application "${name}" is in the project "default"`,
      why: 'Unless it was changed, this project permits every repository, cluster and namespace.',
      fix: 'Create an AppProject with the repositories and the namespaces of the application.',
    },
    fr: {
      title: 'Application dans le projet par défaut',
      message: ({ name }) => `L’Application « ${name} » est dans le projet « default »`,
      why: 'Sauf modification, ce projet autorise tous les dépôts, clusters et namespaces.',
      fix: 'Créer un AppProject avec les dépôts et les namespaces de l’application.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: default
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ list: { elements: [{ env: dev }] } }]
  template:
    metadata: { name: 'portail-{{env}}' }
    spec:
      project: default
      source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
      destination: { name: cluster, namespace: portail }
`,
    ],
  },
  *check(application) {
    if (application.get('project') === 'default')
      yield { at: ['project'], data: { name: application.object.displayName } }
  },
})

import { APP_PROJECT, recordsOf } from '../../src/model/argocd/project.ts'
import { isGiven } from '../../src/model/argocd/source.ts'
import { defineRule } from '../../src/model/rule.ts'

/** `isDestinationMatched`: an empty pattern matches nothing but an empty text. */
export default defineRule({
  code: 'ARG103',
  name: 'project-destination',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'warning',
  sources: [{ fact: 'argo-cd app_project_types.go isDestinationMatched: cluster and namespace must both match' }],
  text: {
    en: {
      title: 'Destination that allows nothing',
      message: ({ missing }) =>
        missing === 'cluster' ? 'The destination names no cluster' : 'The destination names no namespace',
      why: 'Argo CD compares both the cluster and the namespace: a destination that leaves one out matches no Application.',
      fix: 'Give `name` or `server`, and `namespace`; `*` stands for any.',
    },
    fr: {
      title: 'Destination qui n’autorise rien',
      message: ({ missing }) =>
        missing === 'cluster' ? 'La destination ne désigne aucun cluster' : 'La destination ne désigne aucun namespace',
      why: 'Argo CD compare à la fois le cluster et le namespace : une destination à qui l’un des deux manque ne correspond à aucune Application.',
      fix: 'Donner `name` ou `server`, et `namespace` ; `*` vaut pour tous.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git']
  destinations: [{ name: cluster, namespace: portail }, { server: '*', namespace: 'portail-*' }]
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git']
  destinations: [{ namespace: portail }]
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git']
  destinations: [{ name: cluster }]
`,
    ],
  },
  *check(project) {
    for (const { value, route } of recordsOf(project, ['spec', 'destinations'])) {
      if (!isGiven(value.name) && !isGiven(value.server)) yield { at: route, data: { missing: 'cluster' } }
      else if (!isGiven(value.namespace)) yield { at: [...route, 'namespace'], data: { missing: 'namespace' } }
    }
  },
})

import { APP_PROJECT } from '../../src/model/argocd/project.ts'
import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** `globMatch`: an exclusion matches whatever it does not exclude. */
export default defineRule({
  code: 'ARG106',
  name: 'project-deny-only',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'warning',
  sources: [{ fact: 'argo-cd app_project_types.go globMatch: a negated pattern matches everything else' }],
  text: {
    en: {
      title: 'Project open but for its exclusions',
      message: 'Every entry of "sourceRepos" is an exclusion: the project permits all other repositories',
      why: 'In Argo CD an exclusion permits whatever it does not name: such a list is as open as `*`.',
      fix: 'List the repositories of the project, then what to exclude among them.',
    },
    fr: {
      title: 'Projet ouvert hormis ses exclusions',
      message: 'Toutes les entrées de « sourceRepos » sont des exclusions : le projet autorise tous les autres dépôts',
      why: 'Dans Argo CD, une exclusion autorise tout ce qu’elle ne nomme pas : une telle liste est aussi ouverte que `*`.',
      fix: 'Énumérer les dépôts du projet, puis ce qu’il faut en exclure.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/**', '!https://gitlab.example.fr/portail/archive.git']
  destinations: [{ name: cluster, namespace: portail }]
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['!https://gitlab.example.fr/portail/archive.git']
  destinations: [{ name: cluster, namespace: portail }]
`,
    ],
  },
  *check(project) {
    const entries = asList(project.get('spec', 'sourceRepos'))
    const denies = (entry: unknown) => typeof entry === 'string' && entry.startsWith('!') && entry !== '!*'
    if (entries.length > 0 && entries.every(denies)) yield { at: ['spec', 'sourceRepos'] }
  },
})

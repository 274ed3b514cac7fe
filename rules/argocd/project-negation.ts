import { APP_PROJECT, recordsOf, textsOf } from '../../src/model/argocd/project.ts'
import { defineRule } from '../../src/model/rule.ts'

/** `ValidateProject`, destinations and sourceRepos. */
export default defineRule({
  code: 'ARG101',
  name: 'project-negation',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'error',
  sources: [{ fact: 'argo-cd app_project_types.go ValidateProject: an entry has an invalid format, "!*"' }],
  equivalents: ['argocd/ValidateProject', 'argocd/argocd/ValidateProject'],
  text: {
    en: {
      title: 'Entry that excludes everything',
      message: ({ field }) => `"!*" in "${field}" excludes everything`,
      why: 'Argo CD refuses `!*`: the project would permit nothing.',
      fix: 'Name what is allowed, and exclude single entries such as `!https://gitlab.example.fr/portail/archive.git`.',
    },
    fr: {
      title: 'Entrée qui exclut tout',
      message: ({ field }) => `« !* » dans « ${field} » exclut tout`,
      why: 'Argo CD refuse `!*` : le projet n’autoriserait plus rien.',
      fix: 'Nommer ce qui est autorisé et n’exclure que des entrées précises, comme `!https://gitlab.example.fr/portail/archive.git`.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['*', '!https://gitlab.example.fr/portail/archive.git']
  destinations: [{ server: '*', namespace: '!kube-system' }]
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git', '!*']
  destinations: [{ server: '*', namespace: portail }]
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git']
  destinations: [{ server: '!*', namespace: portail }, { name: cluster, namespace: '!*' }]
`,
    ],
  },
  *check(project) {
    for (const { value, route } of recordsOf(project, ['spec', 'destinations']))
      for (const field of ['name', 'server', 'namespace'])
        if (value[field] === '!*') yield { at: [...route, field], data: { field: `destinations.${field}` } }
    for (const { value, route } of textsOf(project, ['spec', 'sourceRepos']))
      if (value === '!*') yield { at: route, data: { field: 'sourceRepos' } }
  },
})

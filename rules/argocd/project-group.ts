import { APP_PROJECT, roleTexts } from '../../src/model/argocd/project.ts'
import { defineRule } from '../../src/model/rule.ts'

/** `validateGroupName`: the group ends up in a line of comma-separated policies. */
export default defineRule({
  code: 'ARG109',
  name: 'project-group',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'error',
  sources: [
    { fact: 'argo-cd types.go validateGroupName: empty, blanks at an end, quotes or line breaks, unquoted comma' },
  ],
  equivalents: ['argocd/ValidateProject', 'argocd/argocd/ValidateProject'],
  text: {
    en: {
      title: 'Group that Argo CD refuses',
      message: ({ group }) => `Argo CD refuses the group ${JSON.stringify(group)}`,
      why: 'The name becomes part of a comma-separated policy: the role would be given to another group, or to none.',
      fix: 'Remove blanks at both ends, quotes, tabs and line breaks; a name with a comma goes in double quotes.',
    },
    fr: {
      title: 'Groupe refusé par Argo CD',
      message: ({ group }) => `Argo CD refuse le groupe ${JSON.stringify(group)}`,
      why: 'Le nom devient une partie d’une politique séparée par des virgules : le rôle irait à un autre groupe, ou à aucun.',
      fix: 'Retirer les blancs aux deux bouts, les guillemets, tabulations et sauts de ligne ; un nom avec une virgule se met entre guillemets doubles.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: lecteur, groups: ['projet:équipe web', '"CN=web,OU=portail"'] }] }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: lecteur, groups: ['CN=web,OU=portail'] }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: lecteur, groups: ['equipe '] }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: lecteur, groups: [''] }] }
`,
    ],
  },
  *check(project) {
    for (const { value, route } of roleTexts(project, 'groups'))
      if (isRefused(value)) yield { at: route, data: { group: value } }
  },
})

function isRefused(group: string): boolean {
  const bare = group.trim()
  const quoted = bare.length > 1 && bare.startsWith('"') && bare.endsWith('"')
  const name = quoted ? bare.slice(1, -1) : bare
  if (!quoted && name.includes(',')) return true
  return name === '' || /["\n\r\t]/.test(name) || (group.length > 1 && bare !== group)
}

import { APP_PROJECT, recordsOf, roleTexts } from '../../src/model/argocd/project.ts'
import { repeated } from '../../src/model/repeated.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

const NAME = /^[a-zA-Z0-9](?:[-_a-zA-Z0-9]*[a-zA-Z0-9])?$/

/** `validateRoleName`, and what a role or the project holds twice: refused by Argo CD's API, harmless from Git. */
export default defineRule({
  code: 'ARG107',
  name: 'project-role',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'error',
  sources: [{ fact: 'argo-cd types.go validateRoleName: alphanumeric characters, "-" or "_"' }],
  equivalents: ['argocd/ValidateProject', 'argocd/argocd/ValidateProject'],
  text: {
    en: {
      title: 'Role with a bad name or something twice',
      message: ({ what, text }) =>
        what === 'name'
          ? `Argo CD refuses the role name "${text}"`
          : `${EN[what ?? ''] ?? 'Entry'} "${text}" stands twice`,
      why: ({ what }) =>
        what === 'name'
          ? 'The name is part of the subject of each policy, `proj:PROJECT:ROLE`: Argo CD refuses any other character.'
          : 'Argo CD’s API, console and CLI refuse every change of such a project.',
      fix: ({ what }) =>
        what === 'name'
          ? 'Use letters, digits, `-` and `_`, with a letter or a digit at both ends.'
          : 'Remove one of the two.',
    },
    fr: {
      title: 'Rôle mal nommé, ou élément en double',
      message: ({ what, text }) =>
        what === 'name'
          ? `Argo CD refuse le nom de rôle « ${text} »`
          : `${FR[what ?? ''] ?? 'L’entrée'} « ${text} » figure deux fois`,
      why: ({ what }) =>
        what === 'name'
          ? 'Le nom fait partie du sujet de chaque politique, `proj:PROJET:RÔLE` : Argo CD refuse tout autre caractère.'
          : 'L’API, la console et la CLI d’Argo CD refusent toute modification d’un tel projet.',
      fix: ({ what }) =>
        what === 'name'
          ? 'Employer des lettres, des chiffres, `-` et `_`, avec une lettre ou un chiffre aux deux bouts.'
          : 'Supprimer l’un des deux.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  roles:
    - { name: lecteur_1, groups: [equipe], policies: ['p, proj:portail:lecteur_1, applications, get, portail/*, allow'] }
    - { name: a, groups: [equipe] }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: 'lecture seule' }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ groups: [equipe] }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: lecteur }, { name: lecteur }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: lecteur, groups: [equipe, equipe] }] }
`,
    ],
  },
  *check(project, { repository }): Iterable<Match> {
    const roles = recordsOf(project, ['spec', 'roles']).flatMap(({ value: { name }, route }) => {
      const text = name === undefined || name === null ? '' : name
      return typeof text === 'string' && !isTemplate(text) ? [{ value: text, route: [...route, 'name'] }] : []
    })
    for (const { value, route } of roles)
      if (!NAME.test(value)) yield { at: route, data: { what: 'name', text: value } }
    const lists = [
      { what: 'role', twice: repeated(roles, ({ value }) => value) },
      { what: 'policy', twice: repeated(roleTexts(project, 'policies'), ofRole) },
      { what: 'group', twice: repeated(roleTexts(project, 'groups'), ofRole) },
    ]
    for (const { what, twice } of lists)
      for (const { item, earlier } of twice)
        yield {
          at: item.route,
          data: { what, text: item.value },
          severity: 'warning',
          related: [repository.locate(project, earlier.route)],
        }
  },
})

const EN: Readonly<Record<string, string>> = { role: 'Role', policy: 'Policy', group: 'Group' }
const FR: Readonly<Record<string, string>> = { role: 'Le rôle', policy: 'La politique', group: 'Le groupe' }

const ofRole = ({ roleIndex, value }: { roleIndex: number; value: string }): string => `${roleIndex}\0${value}`

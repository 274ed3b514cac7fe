import { asRecord, asText } from '../../src/model/json.ts'
import { isNamed } from '../../src/model/kubernetes-name.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { recordsIn } from '../../src/model/subject/records.ts'
import { asLiteral } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem =
  | 'role-kind'
  | 'role-group'
  | 'subject-kind'
  | 'subject-group'
  | 'account-group'
  | 'account-namespace'
  | 'account-name'

const GROUP = 'rbac.authorization.k8s.io'

const EN: Wordings<Problem> = {
  'role-kind': ({ value, allowed }) => `The binding is to a "${value}": roleRef.kind is ${allowed}`,
  'role-group': ({ value }) => `roleRef.apiGroup is "${value}" instead of ${GROUP}`,
  'subject-kind': ({ value }) => `A subject cannot be a "${value}": User, Group or ServiceAccount`,
  'subject-group': ({ value, kind }) => `The apiGroup of a ${kind} is ${GROUP}, not "${value}"`,
  'account-group': ({ value }) => `A ServiceAccount has an empty apiGroup, not "${value}"`,
  'account-namespace': ({ value }) => `The ServiceAccount "${value}" is named without its namespace`,
  'account-name': ({ value }) => `"${value}" is not the name of a ServiceAccount`,
}

const FR: Wordings<Problem> = {
  'role-kind': ({ value, allowed }) => `La liaison vise un objet « ${value} » : roleRef.kind vaut ${allowed}`,
  'role-group': ({ value }) => `roleRef.apiGroup vaut « ${value} » au lieu de ${GROUP}`,
  'subject-kind': ({ value }) => `Un sujet ne peut être « ${value} » : User, Group ou ServiceAccount`,
  'subject-group': ({ value, kind }) => `L’apiGroup d’un ${kind} est ${GROUP}, pas « ${value} »`,
  'account-group': ({ value }) => `Un ServiceAccount a un apiGroup vide, pas « ${value} »`,
  'account-namespace': ({ value }) => `Le ServiceAccount « ${value} » est nommé sans son namespace`,
  'account-name': ({ value }) => `« ${value} » n’est pas le nom d’un ServiceAccount`,
}

const binding = (role: string, subject: string, kind = 'RoleBinding') =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: { name: lecture }\nroleRef: { ${role} }\nsubjects: [{ ${subject} }]\n`
const ROLE = 'apiGroup: rbac.authorization.k8s.io, kind: Role, name: lecture'

/** `ValidateRoleBinding`, `ValidateRoleBindingSubject`: only a ClusterRoleBinding has to name the namespace of an account. */
export default defineRule({
  code: 'K8S081',
  name: 'valid-role-binding',
  subject: 'object',
  severity: 'error',
  sources: [{ fact: 'kubernetes pkg/apis/rbac/validation ValidateRoleBinding, ValidateRoleBindingSubject' }],
  text: {
    en: {
      title: 'Role binding that Kubernetes refuses',
      message: byProblem(EN),
      why: 'The API server refuses the binding: nobody gets the rights.',
      fix: 'Name the role by its group and kind, and, in a ClusterRoleBinding, each ServiceAccount with its namespace.',
    },
    fr: {
      title: 'Liaison de rôle que Kubernetes refuse',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse la liaison : personne ne reçoit les droits.',
      fix: 'Nommer le rôle par son groupe et son type et, dans un ClusterRoleBinding, chaque ServiceAccount avec son namespace.',
    },
  },
  examples: {
    good: [
      binding(ROLE, 'kind: ServiceAccount, name: web, namespace: portail'),
      binding(ROLE, 'kind: ServiceAccount, name: web'),
      binding('kind: ClusterRole, name: view', 'kind: Group, name: "equipe:web"'),
      binding('kind: ClusterRole, name: view', 'kind: "${KIND}", name: web'),
      'apiVersion: authorization.openshift.io/v1\nkind: RoleBinding\nmetadata: { name: lecture }\nroleRef: { name: view }\nsubjects: [{ kind: SystemUser, name: web }]\n',
    ],
    bad: [
      binding('kind: role, name: lecture', 'kind: User, name: web'),
      binding('apiGroup: v1, kind: Role, name: lecture', 'kind: User, name: web'),
      binding('kind: Role, name: lecture', 'kind: User, name: web', 'ClusterRoleBinding'),
      binding(ROLE, 'kind: Serviceaccount, name: web, namespace: portail'),
      binding('kind: ClusterRole, name: view', 'kind: ServiceAccount, name: web', 'ClusterRoleBinding'),
      binding(ROLE, 'kind: ServiceAccount, name: "portail:web", namespace: portail'),
      binding(ROLE, 'kind: ServiceAccount, apiGroup: rbac.authorization.k8s.io, name: web, namespace: portail'),
      binding(ROLE, 'kind: User, apiGroup: v1, name: web'),
    ],
  },
  *check(object): Iterable<Match> {
    if (object.group !== GROUP || !/^(Cluster)?RoleBinding$/.test(object.kind)) return
    const { kind, apiGroup } = asRecord(object.get('roleRef'))
    const allowed = object.kind === 'RoleBinding' ? ['Role', 'ClusterRole'] : ['ClusterRole']
    const role = asLiteral(kind)
    if (role !== undefined && !allowed.includes(role))
      yield {
        at: ['roleRef', 'kind'],
        data: { problem: 'role-kind' satisfies Problem, value: role, allowed: allowed.join(' / ') },
      }
    const group = asLiteral(apiGroup)
    if (group !== undefined && group !== GROUP)
      yield { at: ['roleRef', 'apiGroup'], data: { problem: 'role-group' satisfies Problem, value: group } }
    for (const { value, route } of recordsIn(object, ['subjects'])) {
      const fault = faultOf(value, object.kind)
      if (fault) yield { at: [...route, fault.field], data: fault.data }
    }
  },
})

function faultOf(subject: Readonly<Record<string, unknown>>, binding: string) {
  const fault = (problem: Problem, field: string, value: string) => ({ field, data: { problem, value, kind } })
  const kind = asLiteral(subject.kind) ?? ''
  const group = asLiteral(subject.apiGroup)
  if (kind === '') return undefined
  if (kind === 'User' || kind === 'Group')
    return group === undefined || group === GROUP ? undefined : fault('subject-group', 'apiGroup', group)
  if (kind !== 'ServiceAccount') return fault('subject-kind', 'kind', kind)
  if (group !== undefined) return fault('account-group', 'apiGroup', group)
  const name = asLiteral(subject.name)
  // within one namespace, that of the binding is meant
  if (binding === 'ClusterRoleBinding' && asText(subject.namespace) === undefined)
    return fault('account-namespace', 'namespace', asText(subject.name) ?? '')
  return name === undefined || isNamed('subdomain', name) ? undefined : fault('account-name', 'name', name)
}

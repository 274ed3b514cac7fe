import { defineRule } from '../../src/model/rule.ts'
import { listed, ROLES, wildcards } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S192',
  name: 'wildcard-api-groups',
  subject: 'object',
  kinds: ROLES,
  severity: 'info',
  default: false,
  sources: [
    { fact: 'CIS Kubernetes Benchmark, section 5.1.3: minimize wildcard use in Roles and ClusterRoles' },
    { fact: 'kubernetes.io, Role Based Access Control Good Practices, least privilege' },
  ],
  equivalents: ['checkov/CKV_K8S_49', 'datree/CIS_INVALID_WILDCARD_ROLE'],
  text: {
    en: {
      title: 'Role over every API group',
      message: ({ kind, name, resources }) => `${kind} "${name}" gives rights on "${resources}" of every API group`,
      why: 'A resource of the same name in another group, of an operator for instance, is covered without anybody having meant it.',
      fix: 'Name the group of each resource: `""` for pods and secrets, `apps` for deployments.',
    },
    fr: {
      title: 'Role sur tous les groupes d’API',
      message: ({ kind, name, resources }) =>
        `${kind} « ${name} » donne des droits sur « ${resources} » de tous les groupes d’API`,
      why: 'Une ressource du même nom dans un autre groupe, celui d’un opérateur par exemple, est couverte sans que personne l’ait voulu.',
      fix: 'Nommer le groupe de chaque ressource : `""` pour pods et secrets, `apps` pour deployments.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: lecture }
rules:
  - { apiGroups: [''], resources: [pods], verbs: [get] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: tout }
rules:
  - { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: lecture }
rules:
  - { apiGroups: ['*'], resources: [deployments], verbs: [get, list] }
`,
    ],
  },
  *check(role) {
    for (const { rule, at } of wildcards(role, 'apiGroups'))
      yield {
        at,
        data: { kind: role.kind, name: role.displayName, resources: listed(rule.resources) },
      }
  },
})

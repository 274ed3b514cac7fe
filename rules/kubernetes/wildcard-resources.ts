import { defineRule } from '../../src/model/rule.ts'
import { listed, ROLES, wildcards } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S190',
  name: 'wildcard-resources',
  subject: 'object',
  kinds: ROLES,
  severity: 'info',
  default: false,
  sources: [
    { fact: 'CIS Kubernetes Benchmark, section 5.1.3: minimize wildcard use in Roles and ClusterRoles' },
    { fact: 'kubernetes.io, Role Based Access Control Good Practices, least privilege' },
  ],
  equivalents: [
    'kyverno/restrict-wildcard-resources/wildcard-resources',
    'kube-linter/wildcard-in-rules',
    'checkov/CKV_K8S_49',
    'datree/CIS_INVALID_WILDCARD_ROLE',
  ],
  text: {
    en: {
      title: 'Role over every resource',
      message: ({ kind, name, verbs, groups }) => `${kind} "${name}" gives "${verbs}" on every resource of "${groups}"`,
      why: '`*` also covers the secrets, and every resource that a later version adds.',
      fix: 'List the resources that the program uses.',
    },
    fr: {
      title: 'Role sur toutes les ressources',
      message: ({ kind, name, verbs, groups }) =>
        `${kind} « ${name} » donne « ${verbs} » sur toutes les ressources de « ${groups} »`,
      why: '`*` couvre aussi les secrets, et toute ressource qu’une version ultérieure ajoutera.',
      fix: 'Énumérer les ressources que le programme emploie.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: lecture }
rules:
  - { apiGroups: [''], resources: [pods, services], verbs: [get, list] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: secrets }
rules:
  - { apiGroups: ['*'], resources: [configmaps], verbs: ['*'] }
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: lecture }
rules:
  - { apiGroups: [''], resources: ['*'], verbs: [get, list] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: exploitation }
rules:
  - { apiGroups: ['', apps], resources: [pods, '*'], verbs: [get, delete] }
`,
    ],
  },
  *check(role) {
    for (const { rule, at } of wildcards(role, 'resources'))
      yield {
        at,
        data: {
          kind: role.kind,
          name: role.displayName,
          verbs: listed(rule.verbs),
          groups: listed(rule.groups.map((group) => group || 'core')),
        },
      }
  },
})

import { defineRule } from '../../src/model/rule.ts'
import { listed, ROLES, wildcards } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S191',
  name: 'wildcard-verbs',
  subject: 'object',
  kinds: ROLES,
  severity: 'info',
  default: false,
  sources: [
    { fact: 'CIS Kubernetes Benchmark, section 5.1.3: minimize wildcard use in Roles and ClusterRoles' },
    { fact: 'kubernetes.io, Role Based Access Control Good Practices, least privilege' },
  ],
  equivalents: [
    'kyverno/restrict-wildcard-verbs/wildcard-verbs',
    'kube-linter/wildcard-in-rules',
    'checkov/CKV_K8S_49',
    'datree/CIS_INVALID_WILDCARD_ROLE',
  ],
  text: {
    en: {
      title: 'Role with every verb',
      message: ({ kind, name, resources }) => `${kind} "${name}" gives every verb on "${resources}"`,
      why: '`*` is more than reading and writing: it also covers verbs such as `impersonate`, `bind` and `deletecollection`.',
      fix: 'List the verbs that the program uses.',
    },
    fr: {
      title: 'Role avec tous les verbes',
      message: ({ kind, name, resources }) => `${kind} « ${name} » donne tous les verbes sur « ${resources} »`,
      why: '`*` va au-delà de la lecture et de l’écriture : il couvre aussi des verbes comme `impersonate`, `bind` et `deletecollection`.',
      fix: 'Énumérer les verbes que le programme emploie.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: lecture }
rules:
  - { apiGroups: [''], resources: ['*'], verbs: [get, list] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: sans-regle }
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: secrets }
rules:
  - { apiGroups: [''], resources: [configmaps, secrets], verbs: ['*'] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: sondes }
rules:
  - { nonResourceURLs: [/healthz], verbs: ['*'] }
`,
    ],
  },
  *check(role) {
    for (const { rule, at } of wildcards(role, 'verbs'))
      yield {
        at,
        data: { kind: role.kind, name: role.displayName, resources: listed([...rule.resources, ...rule.urls]) },
      }
  },
})

import { defineRule } from '../../src/model/rule.ts'
import { BINDINGS, isOfTheCluster, isUnlimited, policyRules, roleReference } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S194',
  name: 'cluster-admin-binding',
  subject: 'object',
  kinds: BINDINGS,
  severity: 'warning',
  sources: [
    { fact: 'CIS Kubernetes Benchmark, section 5.1.1: ensure that the cluster-admin role is only used where required' },
    { fact: 'kubernetes.io, Role Based Access Control Good Practices, least privilege' },
  ],
  equivalents: [
    'kube-linter/cluster-admin-role-binding',
    'kyverno/restrict-binding-clusteradmin/clusteradmin-bindings',
    'datree/CIS_INVALID_ROLE_CLUSTER_ADMIN',
    'polaris/clusterrolebindingClusterAdmin',
    'polaris/rolebindingClusterAdminClusterRole',
    'polaris/rolebindingClusterAdminRole',
  ],
  text: {
    en: {
      title: 'Binding to cluster-admin',
      message: ({ kind, name }) => `${kind} "${name}" gives "cluster-admin"`,
      why: '`cluster-admin` has every right: whoever gets into a program that has it owns all that the binding covers.',
      fix: 'Write a Role with the resources and the verbs that the program uses, and bind that one.',
    },
    fr: {
      title: 'Attribution de cluster-admin',
      message: ({ kind, name }) => `${kind} « ${name} » attribue « cluster-admin »`,
      why: '`cluster-admin` a tous les droits : qui s’introduit dans un programme qui en dispose possède tout ce que l’attribution couvre.',
      fix: 'Écrire un Role avec les ressources et les verbes que le programme emploie, et attribuer celui-là.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
subjects: [{ kind: ServiceAccount, name: portail }]
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: cluster-admin }
subjects: [{ kind: ServiceAccount, name: portail }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: cluster-admin }
rules:
  - { apiGroups: [apps], resources: [deployments], verbs: [get] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: system:portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects: [{ kind: ServiceAccount, name: portail }]
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects: [{ kind: ServiceAccount, name: portail }]
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects: [{ kind: ServiceAccount, name: portail, namespace: portail }]
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: cluster-admin }
subjects: [{ kind: ServiceAccount, name: portail }]
`,
    ],
  },
  *check(binding, { around }) {
    const reference = roleReference(binding)
    if (reference?.name !== 'cluster-admin' || isOfTheCluster(binding)) return
    // a Role of that name may be anything
    const own =
      reference.kind === 'Role' ? around(binding).named('rbac.authorization.k8s.io/Role', reference.name) : undefined
    if (own?.state === 'found' && !own.all.some((role) => policyRules(role).some(isUnlimited))) return
    yield { at: ['roleRef', 'name'], data: { kind: binding.kind, name: binding.displayName } }
  },
})

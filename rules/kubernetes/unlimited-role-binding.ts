import { defineRule } from '../../src/model/rule.ts'
import { BINDINGS, givenThrough, isUnlimited, policyRules } from '../../src/model/subject/rbac.ts'

/** K8S193 speaks at the role itself; this one follows a binding to it. */
export default defineRule({
  code: 'K8S195',
  name: 'unlimited-role-binding',
  subject: 'object',
  kinds: BINDINGS,
  severity: 'info',
  default: false,
  sources: [
    { fact: 'CIS Kubernetes Benchmark, section 5.1.1: ensure that the cluster-admin role is only used where required' },
  ],
  equivalents: [
    'polaris/clusterrolebindingClusterAdmin',
    'polaris/rolebindingClusterAdminClusterRole',
    'polaris/rolebindingClusterAdminRole',
    'polaris/rolebindingRolePodExecAttach',
    'polaris/rolebindingClusterRolePodExecAttach',
    'polaris/clusterrolebindingPodExecAttach',
  ],
  text: {
    en: {
      title: 'Binding to a role with every right',
      message: ({ kind, name, role }) => `${kind} "${name}" gives the role "${role}", which has every right`,
      why: 'The role says what may be done, the binding who may do it: whoever is named here can do everything.',
      fix: 'Bind a role that lists what the program uses.',
    },
    fr: {
      title: 'Attribution d’un rôle qui a tous les droits',
      message: ({ kind, name, role }) => `${kind} « ${name} » attribue le rôle « ${role} », qui a tous les droits`,
      why: 'Le rôle dit ce qui est permis, l’attribution à qui : qui est désigné ici peut tout.',
      fix: 'Attribuer un rôle qui énumère ce que le programme emploie.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: applications }
subjects: [{ kind: ServiceAccount, name: portail }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: applications }
rules:
  - { apiGroups: [apps], resources: ['*'], verbs: ['*'] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: ailleurs }
subjects: [{ kind: ServiceAccount, name: portail }]
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: system:portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: tout }
subjects: [{ kind: ServiceAccount, name: portail }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: tout }
rules:
  - { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: tout }
subjects: [{ kind: ServiceAccount, name: portail }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: tout }
rules:
  - { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: tout }
subjects: [{ kind: ServiceAccount, name: portail }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: tout }
rules:
  - { apiGroups: ['*'], resources: ['*'], verbs: [get, list, watch, create, update, patch, delete] }
`,
    ],
  },
  *check(binding, context) {
    const found = givenThrough(binding, context, (role) => {
      const rule = policyRules(role).find(isUnlimited)
      return rule && { rule, resources: rule.resources, verbs: rule.verbs }
    })
    if (found) yield { at: ['roleRef', 'name'], ...found }
  },
})

import { defineRule } from '../../src/model/rule.ts'
import { BINDINGS, givenBy, givenThrough, POD_EXEC } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S197',
  name: 'pod-exec-binding',
  subject: 'object',
  kinds: BINDINGS,
  severity: 'info',
  default: false,
  sources: [
    {
      fact: 'kubernetes.io, Role Based Access Control Good Practices, escalation paths: a program that may run commands in pods has their secrets and their rights',
    },
  ],
  equivalents: [
    'checkov/CKV2_K8S_2',
    'polaris/rolebindingRolePodExecAttach',
    'polaris/rolebindingClusterRolePodExecAttach',
    'polaris/clusterrolebindingPodExecAttach',
  ],
  text: {
    en: {
      title: 'Binding to a role that runs commands in pods',
      message: ({ kind, name, role, verbs, resources }) =>
        `${kind} "${name}" gives the role "${role}", which runs commands in pods (${verbs} on ${resources})`,
      why: 'Whoever is named here has the files, the secrets and the rights of every pod that the binding covers.',
      fix: 'Bind a role without `pods/exec` and `pods/attach`.',
    },
    fr: {
      title: 'Attribution d’un rôle qui exécute des commandes dans les pods',
      message: ({ kind, name, role, verbs, resources }) =>
        `${kind} « ${name} » attribue le rôle « ${role} », qui exécute des commandes dans les pods (${verbs} sur ${resources})`,
      why: 'Qui est désigné ici dispose des fichiers, des secrets et des droits de tous les pods que l’attribution couvre.',
      fix: 'Attribuer un rôle sans `pods/exec` ni `pods/attach`.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: lecture }
subjects: [{ kind: ServiceAccount, name: portail }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: lecture }
rules:
  - { apiGroups: [''], resources: [pods], verbs: [get, create] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: exec }
subjects: [{ kind: ServiceAccount, name: portail }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: exec }
rules:
  - { apiGroups: [''], resources: [pods/exec], verbs: [create] }
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: exec }
subjects: [{ kind: ServiceAccount, name: portail }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: exec }
rules:
  - { apiGroups: [''], resources: [pods/exec], verbs: [create] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: attach }
subjects: [{ kind: ServiceAccount, name: portail }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: attach }
rules:
  - { apiGroups: [''], resources: [pods/attach], verbs: ['*'] }
`,
    ],
  },
  *check(binding, context) {
    const found = givenThrough(binding, context, (role) => givenBy(role, POD_EXEC)[0])
    if (found) yield { at: ['roleRef', 'name'], ...found }
  },
})

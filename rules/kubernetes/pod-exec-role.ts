import { defineRule } from '../../src/model/rule.ts'
import { givenBy, givenFacts, POD_EXEC, ROLES } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S196',
  name: 'pod-exec-role',
  subject: 'object',
  kinds: ROLES,
  severity: 'info',
  default: false,
  sources: [
    {
      fact: 'kubernetes.io, Role Based Access Control Good Practices, escalation paths: a program that may run commands in pods has their secrets and their rights',
    },
  ],
  equivalents: ['polaris/clusterrolePodExecAttach', 'polaris/rolePodExecAttach'],
  text: {
    en: {
      title: 'Role that runs commands in pods',
      message: ({ kind, name, verbs, resources }) =>
        `${kind} "${name}" lets its bearers run commands in pods (${verbs} on ${resources})`,
      why: 'Whoever runs a command in a pod has its files, its secrets and the rights of its service account.',
      fix: 'Leave `pods/exec` and `pods/attach` out of a role that a program uses.',
    },
    fr: {
      title: 'Role qui exécute des commandes dans les pods',
      message: ({ kind, name, verbs, resources }) =>
        `${kind} « ${name} » permet d’exécuter des commandes dans les pods (${verbs} sur ${resources})`,
      why: 'Qui exécute une commande dans un pod dispose de ses fichiers, de ses secrets et des droits de son compte de service.',
      fix: 'Ne pas mettre `pods/exec` ni `pods/attach` dans le rôle d’un programme.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: lecture }
rules:
  - { apiGroups: [''], resources: [pods, pods/log], verbs: [get, list] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: exec }
rules:
  - { apiGroups: [''], resources: [pods/exec], verbs: [list] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: exec }
rules:
  - { apiGroups: [''], resources: [pods/exec], verbs: [create], resourceNames: [base-0] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: metriques }
rules:
  - { apiGroups: [metrics.k8s.io], resources: ['*'], verbs: [get] }
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: exec }
rules:
  - { apiGroups: [''], resources: [pods/exec], verbs: [create] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: attach }
rules:
  - { apiGroups: ['*'], resources: [pods/attach], verbs: [get] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: lecture }
rules:
  - { apiGroups: [''], resources: ['*'], verbs: [get] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: exec }
rules:
  - { apiGroups: [''], resources: ['*/exec'], verbs: ['*'] }
`,
    ],
  },
  *check(role) {
    for (const given of givenBy(role, POD_EXEC)) yield { at: given.rule.route, data: givenFacts(role, given) }
  },
})

import { defineRule } from '../../src/model/rule.ts'
import { givenBy, givenFacts, POD_CREATION, ROLES } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S200',
  name: 'pod-creation-role',
  subject: 'object',
  kinds: ROLES,
  severity: 'info',
  default: false,
  sources: [
    { fact: 'CIS Kubernetes Benchmark, section 5.1.4: minimize access to create pods' },
    {
      fact: 'kubernetes.io, Role Based Access Control Good Practices, escalation paths: a pod may mount any secret and use any service account of its namespace',
    },
  ],
  equivalents: ['datree/CIS_INVALID_VALUE_CREATE_POD'],
  text: {
    en: {
      title: 'Role that creates pods',
      message: ({ kind, name, verbs, resources }) =>
        `${kind} "${name}" lets its bearers create pods (${verbs} on ${resources})`,
      why: 'A pod may mount any secret of its namespace and use any service account: whoever creates pods has the rights of all of them.',
      fix: 'Leave the creation of workloads to Argo CD, or keep this role to a namespace of its own.',
    },
    fr: {
      title: 'Role qui crée des pods',
      message: ({ kind, name, verbs, resources }) =>
        `${kind} « ${name} » permet de créer des pods (${verbs} sur ${resources})`,
      why: 'Un pod peut monter tout secret de son namespace et employer tout compte de service : qui crée des pods a les droits de tous.',
      fix: 'Laisser à Argo CD la création des charges de travail, ou réserver ce rôle à un namespace à part.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: lecture }
rules:
  - { apiGroups: [''], resources: [pods], verbs: [get, list, delete] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: echelle }
rules:
  - { apiGroups: [apps], resources: [deployments/scale], verbs: [patch] }
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: executeur }
rules:
  - { apiGroups: [''], resources: [pods], verbs: [create, get] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: executeur }
rules:
  - { apiGroups: [batch], resources: [jobs], verbs: [create] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: deploiement }
rules:
  - { apiGroups: [apps], resources: ['*'], verbs: ['*'] }
`,
    ],
  },
  *check(role) {
    for (const given of givenBy(role, POD_CREATION)) yield { at: given.rule.route, data: givenFacts(role, given) }
  },
})

import { defineRule } from '../../src/model/rule.ts'
import { givenBy, givenFacts, IMPERSONATION, ROLES } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S203',
  name: 'impersonation-role',
  subject: 'object',
  kinds: ROLES,
  severity: 'info',
  default: false,
  sources: [
    { fact: 'CIS Kubernetes Benchmark, section 5.1.8: limit use of the bind, impersonate and escalate permissions' },
  ],
  equivalents: ['checkov/CKV2_K8S_3'],
  text: {
    en: {
      title: 'Role that acts in the name of others',
      message: ({ kind, name, verbs, resources }) =>
        `${kind} "${name}" lets its bearers act in the name of others (${verbs} on ${resources})`,
      why: 'Whoever may impersonate has the rights of everybody whose name he takes, and the audit log shows the wrong one.',
      fix: 'Leave out `impersonate`, or name the accounts in `resourceNames`.',
    },
    fr: {
      title: 'Role qui agit au nom d’autrui',
      message: ({ kind, name, verbs, resources }) =>
        `${kind} « ${name} » permet d’agir au nom d’autrui (${verbs} sur ${resources})`,
      why: 'Qui peut emprunter une identité a les droits de tous ceux dont il prend le nom, et le journal d’audit désigne le mauvais auteur.',
      fix: 'Retirer `impersonate`, ou nommer les comptes dans `resourceNames`.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: comptes }
rules:
  - { apiGroups: [''], resources: [serviceaccounts], verbs: [get, create] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: comptes }
rules:
  - { apiGroups: [''], resources: [serviceaccounts], verbs: [impersonate], resourceNames: [portail] }
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: comptes }
rules:
  - { apiGroups: [''], resources: [serviceaccounts], verbs: [impersonate] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: groupes }
rules:
  - { apiGroups: [''], resources: [users, groups], verbs: [impersonate] }
`,
    ],
  },
  *check(role) {
    for (const given of givenBy(role, IMPERSONATION)) yield { at: given.rule.route, data: givenFacts(role, given) }
  },
})

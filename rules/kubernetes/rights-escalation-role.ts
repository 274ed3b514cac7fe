import { defineRule } from '../../src/model/rule.ts'
import { givenBy, givenFacts, RIGHTS_ESCALATION, ROLES } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S202',
  name: 'rights-escalation-role',
  subject: 'object',
  kinds: ROLES,
  severity: 'info',
  default: false,
  sources: [
    { fact: 'CIS Kubernetes Benchmark, section 5.1.8: limit use of the bind, impersonate and escalate permissions' },
  ],
  equivalents: ['checkov/CKV_K8S_157', 'checkov/CKV_K8S_158', 'kyverno/restrict-escalation-verbs-roles/escalate'],
  text: {
    en: {
      title: 'Role that gives itself other rights',
      message: ({ kind, name, verbs, resources }) =>
        `${kind} "${name}" lets its bearers give rights that they do not have (${verbs} on ${resources})`,
      why: '`bind` and `escalate` lift the check by which Kubernetes lets nobody give more rights than his own.',
      fix: 'Leave out `bind` and `escalate`, or name the roles that may be bound in `resourceNames`.',
    },
    fr: {
      title: 'Role qui s’accorde d’autres droits',
      message: ({ kind, name, verbs, resources }) =>
        `${kind} « ${name} » permet d’accorder des droits que l’on n’a pas (${verbs} sur ${resources})`,
      why: '`bind` et `escalate` lèvent le contrôle par lequel Kubernetes ne laisse personne accorder plus de droits que les siens.',
      fix: 'Retirer `bind` et `escalate`, ou nommer dans `resourceNames` les rôles qui peuvent être attribués.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: roles }
rules:
  - { apiGroups: [rbac.authorization.k8s.io], resources: [roles, rolebindings], verbs: [get, create, patch] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: view }
rules:
  - { apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [bind], resourceNames: [view] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: pods }
rules:
  - { apiGroups: ['', rbac.authorization.k8s.io], resources: [pods], verbs: ['*'] }
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: roles }
rules:
  - { apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [escalate] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: roles }
rules:
  - { apiGroups: [rbac.authorization.k8s.io], resources: [rolebindings, clusterroles], verbs: [bind] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: roles }
rules:
  - { apiGroups: [rbac.authorization.k8s.io], resources: ['*'], verbs: ['*'] }
`,
    ],
  },
  *check(role) {
    for (const given of givenBy(role, RIGHTS_ESCALATION)) yield { at: given.rule.route, data: givenFacts(role, given) }
  },
})

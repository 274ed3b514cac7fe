import { defineRule } from '../../src/model/rule.ts'
import { isOfTheCluster, isUnlimited, policyRules, ROLES } from '../../src/model/subject/rbac.ts'

/** The narrower rules about rights leave such a role out: it has them all. */
export default defineRule({
  code: 'K8S193',
  name: 'unlimited-role',
  subject: 'object',
  kinds: ROLES,
  severity: 'warning',
  sources: [
    { fact: 'CIS Kubernetes Benchmark, section 5.1.3: minimize wildcard use in Roles and ClusterRoles' },
    { fact: 'kubernetes.io, Role Based Access Control Good Practices, least privilege' },
  ],
  equivalents: [
    'kube-linter/wildcard-in-rules',
    'checkov/CKV_K8S_49',
    'datree/CIS_INVALID_WILDCARD_ROLE',
    'kyverno/restrict-wildcard-verbs/wildcard-verbs',
    'kyverno/restrict-wildcard-resources/wildcard-resources',
    'polaris/clusterrolePodExecAttach',
    'polaris/rolePodExecAttach',
  ],
  text: {
    en: {
      title: 'Role with every right',
      message: ({ kind, name }) => `${kind} "${name}" gives every right on every resource`,
      why: 'Whoever gets into a program that has this role reads every secret, runs anything, and gives itself any other right.',
      fix: 'List the resources and the verbs that the program uses.',
    },
    fr: {
      title: 'Role avec tous les droits',
      message: ({ kind, name }) => `${kind} « ${name} » donne tous les droits sur toutes les ressources`,
      why: 'Qui s’introduit dans un programme doté de ce rôle lit tous les secrets, exécute ce qu’il veut et s’accorde tout autre droit.',
      fix: 'Énumérer les ressources et les verbes que le programme emploie.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: lecture }
rules:
  - { apiGroups: ['*'], resources: ['*'], verbs: [get, list, watch] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: applications }
rules:
  - { apiGroups: [apps], resources: ['*'], verbs: ['*'] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: un-objet }
rules:
  - { apiGroups: ['*'], resources: ['*'], verbs: ['*'], resourceNames: [portail] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: system:portail }
rules:
  - { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: tout }
rules:
  - { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: tout }
rules:
  - { apiGroups: [''], resources: [pods], verbs: [get] }
  - { apiGroups: ['', '*'], resources: [pods, '*'], verbs: [get, list, watch, create, update, patch, delete] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: tout }
rules:
  - { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }
`,
    ],
  },
  *check(role) {
    if (isOfTheCluster(role)) return
    const unlimited = policyRules(role).find(isUnlimited)
    if (unlimited) yield { at: unlimited.route, data: { kind: role.kind, name: role.displayName } }
  },
})

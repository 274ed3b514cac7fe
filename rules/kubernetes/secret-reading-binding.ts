import { defineRule } from '../../src/model/rule.ts'
import { BINDINGS, givenBy, givenThrough, SECRET_READING } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S199',
  name: 'secret-reading-binding',
  subject: 'object',
  kinds: BINDINGS,
  severity: 'info',
  default: false,
  sources: [
    { fact: 'CIS Kubernetes Benchmark, section 5.1.2: minimize access to secrets' },
    {
      fact: 'kubernetes.io, Role Based Access Control Good Practices, escalation paths: `list` and `watch` show the content of secrets as `get` does',
    },
  ],
  equivalents: ['checkov/CKV2_K8S_5', 'kube-linter/access-to-secrets'],
  text: {
    en: {
      title: 'Binding to a role that reads every secret',
      message: ({ kind, name, role, verbs, resources }) =>
        `${kind} "${name}" gives the role "${role}", which reads every secret (${verbs} on ${resources})`,
      why: 'Whoever is named here reads every secret that the binding covers, tokens of other service accounts included.',
      fix: 'Bind a role that names in `resourceNames` the secrets that the program needs.',
    },
    fr: {
      title: 'Attribution d’un rôle qui lit tous les secrets',
      message: ({ kind, name, role, verbs, resources }) =>
        `${kind} « ${name} » attribue le rôle « ${role} », qui lit tous les secrets (${verbs} sur ${resources})`,
      why: 'Qui est désigné ici lit tous les secrets que l’attribution couvre, jetons d’autres comptes de service compris.',
      fix: 'Attribuer un rôle qui nomme dans `resourceNames` les secrets dont le programme a besoin.',
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
  - { apiGroups: [''], resources: [pods], verbs: [get] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: inconnu }
subjects: [{ kind: ServiceAccount, name: portail }]
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: secrets }
subjects: [{ kind: ServiceAccount, name: portail }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: secrets }
rules:
  - { apiGroups: [''], resources: [secrets], verbs: [get] }
`,
    ],
  },
  *check(binding, context) {
    const found = givenThrough(binding, context, (role) => givenBy(role, SECRET_READING)[0])
    if (found) yield { at: ['roleRef', 'name'], ...found }
  },
})

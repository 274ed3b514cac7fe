import { defineRule } from '../../src/model/rule.ts'
import { givenBy, givenFacts, ROLES, SECRET_READING } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S198',
  name: 'secret-reading-role',
  subject: 'object',
  kinds: ROLES,
  severity: 'info',
  default: false,
  sources: [
    { fact: 'CIS Kubernetes Benchmark, section 5.1.2: minimize access to secrets' },
    {
      fact: 'kubernetes.io, Role Based Access Control Good Practices, escalation paths: `list` and `watch` show the content of secrets as `get` does',
    },
  ],
  equivalents: ['kyverno/restrict-secret-role-verbs/secret-verbs', 'datree/CIS_INVALID_VERB_SECRETS'],
  text: {
    en: {
      title: 'Role that reads every secret',
      message: ({ kind, name, verbs, resources }) =>
        `${kind} "${name}" lets its bearers read every secret (${verbs} on ${resources})`,
      why: '`list` and `watch` also show the content; among the secrets are the tokens of other service accounts.',
      fix: 'Mount the secret that the program needs, or name it in `resourceNames`.',
    },
    fr: {
      title: 'Role qui lit tous les secrets',
      message: ({ kind, name, verbs, resources }) =>
        `${kind} « ${name} » permet de lire tous les secrets (${verbs} sur ${resources})`,
      why: '`list` et `watch` montrent aussi le contenu ; parmi les secrets se trouvent les jetons d’autres comptes de service.',
      fix: 'Monter le secret dont le programme a besoin, ou le nommer dans `resourceNames`.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: lecture }
rules:
  - { apiGroups: [''], resources: [pods, configmaps], verbs: [get, list] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: un-secret }
rules:
  - { apiGroups: [''], resources: [secrets], verbs: [get], resourceNames: [portail-base] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: ecriture }
rules:
  - { apiGroups: [''], resources: [secrets], verbs: [create] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: autre-groupe }
rules:
  - { apiGroups: [apps], resources: [secrets], verbs: [get] }
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: lecture }
rules:
  - { apiGroups: [''], resources: [pods, secrets], verbs: [get] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: lecture }
rules:
  - { apiGroups: [''], resources: ['*'], verbs: [list, create] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: secrets }
rules:
  - { apiGroups: [''], resources: [secrets], verbs: ['*'] }
`,
    ],
  },
  *check(role) {
    for (const given of givenBy(role, SECRET_READING)) yield { at: given.rule.route, data: givenFacts(role, given) }
  },
})

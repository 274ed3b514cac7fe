import { defineRule } from '../../src/model/rule.ts'
import { BINDINGS, givenBy, givenThrough, POD_CREATION } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S201',
  name: 'pod-creation-binding',
  subject: 'object',
  kinds: BINDINGS,
  severity: 'info',
  default: false,
  sources: [
    { fact: 'CIS Kubernetes Benchmark, section 5.1.4: minimize access to create pods' },
    {
      fact: 'kubernetes.io, Role Based Access Control Good Practices, escalation paths: a pod may mount any secret and use any service account of its namespace',
    },
  ],
  equivalents: ['kube-linter/access-to-create-pods'],
  text: {
    en: {
      title: 'Binding to a role that creates pods',
      message: ({ kind, name, role, verbs, resources }) =>
        `${kind} "${name}" gives the role "${role}", which creates pods (${verbs} on ${resources})`,
      why: 'Whoever is named here can start a pod with any secret and any service account of the namespace.',
      fix: 'Bind a role that does not create workloads.',
    },
    fr: {
      title: 'Attribution d’un rôle qui crée des pods',
      message: ({ kind, name, role, verbs, resources }) =>
        `${kind} « ${name} » attribue le rôle « ${role} », qui crée des pods (${verbs} sur ${resources})`,
      why: 'Qui est désigné ici peut lancer un pod avec tout secret et tout compte de service du namespace.',
      fix: 'Attribuer un rôle qui ne crée pas de charges de travail.',
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
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: executeur }
subjects: [{ kind: ServiceAccount, name: portail }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: executeur }
rules:
  - { apiGroups: [''], resources: [pods], verbs: [create] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: executeur }
subjects: [{ kind: ServiceAccount, name: portail }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: executeur }
rules:
  - { apiGroups: [batch], resources: [cronjobs, jobs], verbs: [create] }
`,
    ],
  },
  *check(binding, context) {
    const found = givenThrough(binding, context, (role) => givenBy(role, POD_CREATION)[0])
    if (found) yield { at: ['roleRef', 'name'], ...found }
  },
})

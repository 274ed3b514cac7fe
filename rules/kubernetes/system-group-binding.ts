import { asList, asRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { BINDINGS, isOfTheCluster, roleReference } from '../../src/model/subject/rbac.ts'

/** `system:masters` passes every check of RBAC; the two others are whoever shows no identity at all. */
const EVERYBODY = ['system:anonymous', 'system:unauthenticated']
const MASTERS = 'system:masters'

export default defineRule({
  code: 'K8S207',
  name: 'system-group-binding',
  subject: 'object',
  kinds: BINDINGS,
  severity: 'warning',
  sources: [
    { fact: 'CIS Kubernetes Benchmark, section 5.1.7: avoid use of the system:masters group' },
    {
      fact: 'kubernetes.io, Role Based Access Control Good Practices, do not add users to the system:masters group; review bindings for the system:unauthenticated group',
    },
  ],
  equivalents: [
    'datree/CIS_INVALID_VALUE_SYSTEM_MASTERS',
    'kyverno/restrict-binding-system-groups/restrict-masters',
    'kyverno/restrict-binding-system-groups/restrict-anonymous',
    'kyverno/restrict-binding-system-groups/restrict-unauthenticated',
  ],
  text: {
    en: {
      title: 'Rights for everybody, or for system:masters',
      message: ({ kind, name, subject }) => `${kind} "${name}" gives rights to "${subject}"`,
      why: ({ all }) =>
        all
          ? 'Whoever reaches the API server has this name, without showing any identity.'
          : 'The members of this group have every right already, and no one can take it from them.',
      fix: 'Bind the role to the service account of the program, or to the group of its team.',
    },
    fr: {
      title: 'Droits pour tous, ou pour system:masters',
      message: ({ kind, name, subject }) => `${kind} « ${name} » accorde des droits à « ${subject} »`,
      why: ({ all }) =>
        all
          ? 'Quiconque atteint le serveur d’API porte ce nom, sans présenter d’identité.'
          : 'Les membres de ce groupe ont déjà tous les droits, et personne ne peut les leur retirer.',
      fix: 'Attribuer le rôle au compte de service du programme, ou au groupe de son équipe.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: lecture }
subjects: [{ kind: ServiceAccount, name: portail }]
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: lecture }
subjects: [{ kind: ServiceAccount, name: system.portail }]
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: webhook }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: system:webhook }
subjects: [{ kind: Group, name: 'system:unauthenticated' }]
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: lecture }
subjects: [{ kind: Group, name: 'system:unauthenticated' }]
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
subjects: [{ kind: ServiceAccount, name: portail }, { kind: User, name: 'system:anonymous' }]
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: lecture }
subjects: [{ kind: Group, name: 'system:masters' }]
`,
    ],
  },
  *check(binding) {
    if (isOfTheCluster(binding)) return
    // OpenShift's own roles for webhooks and public images are meant for everybody
    const meant = roleReference(binding)?.name.startsWith('system:') ?? false
    for (const [index, subject] of asList(binding.get('subjects')).entries()) {
      const { name } = asRecord(subject)
      if (name === MASTERS || (typeof name === 'string' && EVERYBODY.includes(name) && !meant))
        yield {
          at: ['subjects', index, 'name'],
          data: { kind: binding.kind, name: binding.displayName, subject: name, all: name === MASTERS ? '' : 'all' },
        }
    }
  },
})

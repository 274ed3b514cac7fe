import { asList, asRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { BINDINGS, isOfTheCluster } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S208',
  name: 'default-account-binding',
  subject: 'object',
  kinds: BINDINGS,
  severity: 'info',
  default: false,
  sources: [
    { fact: 'CIS Kubernetes Benchmark, section 5.1.5: ensure that default service accounts are not actively used' },
  ],
  equivalents: ['checkov/CKV_K8S_42'],
  text: {
    en: {
      title: 'Rights for the default service account',
      message: ({ kind, name }) => `${kind} "${name}" gives rights to the service account "default"`,
      why: 'Every pod that names no service account has these rights, now and later.',
      fix: 'Create a service account for the program, name it in `serviceAccountName`, and bind the role to it.',
    },
    fr: {
      title: 'Droits pour le compte de service par défaut',
      message: ({ kind, name }) => `${kind} « ${name} » accorde des droits au compte de service « default »`,
      why: 'Tout pod qui ne désigne pas de compte de service a ces droits, aujourd’hui et demain.',
      fix: 'Créer un compte de service pour le programme, le désigner dans `serviceAccountName`, et lui attribuer le rôle.',
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
subjects: [{ kind: Group, name: default }]
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: lecture }
subjects: [{ kind: ServiceAccount, name: default, namespace: portail }]
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: portail }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
subjects: [{ kind: ServiceAccount, name: portail }, { kind: ServiceAccount, name: default }]
`,
    ],
  },
  *check(binding) {
    if (isOfTheCluster(binding)) return
    for (const [index, subject] of asList(binding.get('subjects')).entries()) {
      const { kind, name } = asRecord(subject)
      if (kind !== 'ServiceAccount' || name !== 'default') continue
      yield { at: ['subjects', index, 'name'], data: { kind: binding.kind, name: binding.displayName } }
    }
  },
})

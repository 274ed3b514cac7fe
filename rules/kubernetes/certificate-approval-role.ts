import { defineRule } from '../../src/model/rule.ts'
import { CERTIFICATE_APPROVAL, CERTIFICATE_SIGNER, givenBy } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S205',
  name: 'certificate-approval-role',
  subject: 'object',
  kinds: ['rbac.authorization.k8s.io/v1/ClusterRole'],
  severity: 'info',
  default: false,
  sources: [
    {
      fact: 'CIS Kubernetes Benchmark, section 5.1.11: minimize access to the approval sub-resource of certificatesigningrequests objects',
    },
  ],
  equivalents: [
    'checkov/CKV_K8S_156',
    'kyverno/restrict-clusterrole-csr/certificatesigningrequests-update-prevention',
    'kyverno/restrict-clusterrole-csr/signers-approve-prevention',
  ],
  text: {
    en: {
      title: 'Role that approves certificates',
      message: ({ kind, name }) => `${kind} "${name}" lets its bearers approve certificate requests`,
      why: 'An approved request is an identity: its bearer can become a node, or an administrator.',
      fix: 'Name in `resourceNames` the signer whose certificates the program approves.',
    },
    fr: {
      title: 'Role qui approuve des certificats',
      message: ({ kind, name }) => `${kind} « ${name} » permet d’approuver des demandes de certificat`,
      why: 'Une demande approuvée est une identité : son porteur peut devenir un nœud, ou un administrateur.',
      fix: 'Nommer dans `resourceNames` le signataire dont le programme approuve les certificats.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: certificats }
rules:
  - { apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests/approval], verbs: [update] }
  - { apiGroups: [certificates.k8s.io], resources: [signers], verbs: [approve], resourceNames: [portail.example.fr/interne] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: certificats }
rules:
  - { apiGroups: ['*'], resources: ['*'], verbs: [approve] }
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: certificats }
rules:
  - { apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests/approval], verbs: [update, patch] }
  - { apiGroups: [certificates.k8s.io], resources: [signers], verbs: [approve] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: certificats }
rules:
  - { apiGroups: [certificates.k8s.io], resources: ['*'], verbs: ['*'] }
`,
    ],
  },
  *check(role) {
    const [approval] = givenBy(role, CERTIFICATE_APPROVAL)
    if (!approval || givenBy(role, CERTIFICATE_SIGNER).length === 0) return
    yield { at: approval.rule.route, data: { kind: role.kind, name: role.displayName } }
  },
})

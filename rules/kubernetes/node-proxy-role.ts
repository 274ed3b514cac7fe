import { defineRule } from '../../src/model/rule.ts'
import { givenBy, givenFacts, NODE_PROXY } from '../../src/model/subject/rbac.ts'

export default defineRule({
  code: 'K8S206',
  name: 'node-proxy-role',
  subject: 'object',
  kinds: ['rbac.authorization.k8s.io/v1/ClusterRole'],
  severity: 'info',
  default: false,
  sources: [{ fact: 'CIS Kubernetes Benchmark, section 5.1.10: minimize access to the proxy sub-resource of nodes' }],
  equivalents: ['checkov/CKV2_K8S_2', 'kyverno/restrict-clusterrole-nodesproxy/clusterrole-nodesproxy'],
  text: {
    en: {
      title: 'Role that reaches the nodes themselves',
      message: ({ kind, name, verbs, resources }) =>
        `${kind} "${name}" reaches the kubelet of every node (${verbs} on ${resources})`,
      why: 'Through `nodes/proxy` one runs commands in every pod of a node, past the audit log and past admission.',
      fix: 'Use `nodes/metrics` or `nodes/stats` for measurements, and leave `nodes/proxy` out.',
    },
    fr: {
      title: 'Role qui atteint les nœuds eux-mêmes',
      message: ({ kind, name, verbs, resources }) =>
        `${kind} « ${name} » atteint le kubelet de chaque nœud (${verbs} sur ${resources})`,
      why: 'Par `nodes/proxy`, on exécute des commandes dans tous les pods d’un nœud, sans journal d’audit ni contrôle d’admission.',
      fix: 'Employer `nodes/metrics` ou `nodes/stats` pour les mesures, et retirer `nodes/proxy`.',
    },
  },
  examples: {
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: noeuds }
rules:
  - { apiGroups: [''], resources: [nodes, nodes/metrics], verbs: [get, list, watch] }
`,
    ],
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: noeuds }
rules:
  - { apiGroups: [''], resources: [nodes, nodes/proxy], verbs: [get] }
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: noeuds }
rules:
  - { apiGroups: [''], resources: ['*'], verbs: [create] }
`,
    ],
  },
  *check(role) {
    for (const given of givenBy(role, NODE_PROXY)) yield { at: given.rule.route, data: givenFacts(role, given) }
  },
})

import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { scaleOf } from '../../src/model/subject/scale.ts'

const KINDS = new Set(['Deployment', 'StatefulSet', 'DeploymentConfig', 'Rollout', 'ReplicaSet'])

/** The newer of the two ways to keep pods apart; K8S166 is content with either. */
export default defineRule({
  code: 'K8S167',
  name: 'topology-spread',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Pod Topology Spread Constraints' }],
  equivalents: ['polaris/topologySpreadConstraint', 'kyverno/topologyspreadconstraints-policy/spread-pods'],
  text: {
    en: {
      title: 'No topology spread constraint',
      message: ({ kind, name }) => `${kind} "${name}" has no topologySpreadConstraints`,
      why: 'The scheduler may put all of its pods in one zone, or on one node.',
      fix: 'Add `topologySpreadConstraints` over `kubernetes.io/hostname` and `topology.kubernetes.io/zone`.',
    },
    fr: {
      title: 'Aucune contrainte de répartition',
      message: ({ kind, name }) => `${kind} « ${name} » n’a pas de topologySpreadConstraints`,
      why: 'L’ordonnanceur peut mettre tous ses pods dans une même zone, ou sur un même nœud.',
      fix: 'Ajouter des `topologySpreadConstraints` sur `kubernetes.io/hostname` et `topology.kubernetes.io/zone`.',
    },
  },
  examples: {
    good: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    spec:\n      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway, labelSelector: { matchLabels: { app: web } } }]\n      containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: { name: agent }\nspec:\n  template:\n    spec:\n      containers: [{ name: agent, image: "ghcr.io/demo/agent:1.0" }]\n',
    ],
    bad: [
      'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: base }\nspec:\n  replicas: 3\n  template:\n    spec:\n      topologySpreadConstraints: []\n      containers: [{ name: base, image: "ghcr.io/demo/base:1.0" }]\n',
    ],
  },
  *check(pod, { around }) {
    const { object } = pod
    if (!KINDS.has(object.kind) || asList(pod.get('topologySpreadConstraints')).length > 0) return
    const scale = scaleOf(object, around(object))
    if (scale.by === 'unknown' || (scale.by === 'count' && scale.replicas < 2)) return
    yield { at: ['topologySpreadConstraints'], data: { kind: object.kind, name: object.displayName } }
  },
})

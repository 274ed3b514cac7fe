import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'K8S169',
  name: 'strict-topology-spread',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Pod Topology Spread Constraints: DoNotSchedule keeps the pod waiting' }],
  equivalents: ['datree/EKS_INVALID_VALUE_DONOOTSCHEDULE'],
  text: {
    en: {
      title: 'Spread at the price of not starting',
      message: 'whenUnsatisfiable is DoNotSchedule',
      why: 'When a zone or a node is missing, the pods that no longer fit the spread stay pending.',
      fix: 'Write `whenUnsatisfiable: ScheduleAnyway` where running matters more than the spread.',
    },
    fr: {
      title: 'Répartition au prix du démarrage',
      message: 'whenUnsatisfiable vaut DoNotSchedule',
      why: 'Quand une zone ou un nœud manque, les pods qui sortent de la répartition restent en attente.',
      fix: 'Écrire `whenUnsatisfiable: ScheduleAnyway` là où tourner compte plus que la répartition.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod) {
    for (const index of asList(pod.get('topologySpreadConstraints')).keys())
      if (pod.get('topologySpreadConstraints', index, 'whenUnsatisfiable') === 'DoNotSchedule')
        yield { at: ['topologySpreadConstraints', index, 'whenUnsatisfiable'] }
  },
})

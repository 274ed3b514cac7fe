import { asList, asRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import type { Pod } from '../../src/model/subject/kubernetes.ts'
import { scaleOf } from '../../src/model/subject/scale.ts'
import { readSelector } from '../../src/model/subject/selector.ts'

const KINDS = new Set(['Deployment', 'StatefulSet', 'DeploymentConfig', 'Rollout', 'ReplicaSet'])

/** Terms that repel the pod's own kind, whatever the domain: zones are made of nodes. Spread constraints do it too. */
export default defineRule({
  code: 'K8S166',
  name: 'pod-anti-affinity',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Assigning Pods to Nodes: inter-pod anti-affinity' }],
  equivalents: [
    'kube-score/Deployment has host PodAntiAffinity',
    'kube-score/StatefulSet has host PodAntiAffinity',
    'kube-linter/no-anti-affinity',
  ],
  text: {
    en: {
      title: 'Pods that may all land on one node',
      message: ({ kind, name }) => `Nothing keeps the pods of ${kind} "${name}" on different nodes`,
      why: 'The node that fails or is drained may be the one that has them all.',
      fix: 'Add a `podAntiAffinity`, or `topologySpreadConstraints`, over `kubernetes.io/hostname` that selects the pod’s own labels.',
    },
    fr: {
      title: 'Pods qui peuvent tous arriver sur un même nœud',
      message: ({ kind, name }) => `Rien ne répartit les pods de ${kind} « ${name} » sur des nœuds différents`,
      why: 'Le nœud qui tombe ou que l’on vide peut être celui qui les porte tous.',
      fix: 'Ajouter une `podAntiAffinity`, ou des `topologySpreadConstraints`, sur `kubernetes.io/hostname` et les labels du pod lui-même.',
    },
  },
  examples: {
    good: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 1, template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  replicas: 3\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: { topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: web } } } }] } }\n      containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: base }\nspec:\n  replicas: 3\n  template:\n    metadata: { labels: { app: base } }\n    spec:\n      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway, labelSelector: { matchLabels: { app: base } } }]\n      containers: [{ name: base, image: "ghcr.io/demo/base:1.0" }]\n',
    ],
    bad: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 3, template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  replicas: 3\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: autre } } }] } }\n      containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      {
        'web.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2, maxReplicas: 4 }\n',
      },
    ],
  },
  *check(pod, { around }) {
    const { object } = pod
    if (!KINDS.has(object.kind) || isSpread(pod)) return
    const scale = scaleOf(object, around(object))
    if (scale.by === 'unknown' || (scale.by === 'count' && scale.replicas < 2)) return
    yield { at: ['affinity'], data: { kind: object.kind, name: object.displayName } }
  },
})

function isSpread(pod: Pod): boolean {
  const affinity = (kind: string) => asList(pod.get('affinity', 'podAntiAffinity', kind)).map(asRecord)
  return [
    ...affinity('requiredDuringSchedulingIgnoredDuringExecution'),
    ...affinity('preferredDuringSchedulingIgnoredDuringExecution').map(({ podAffinityTerm }) =>
      asRecord(podAffinityTerm),
    ),
    ...asList(pod.get('topologySpreadConstraints')).map(asRecord),
  ].some(({ labelSelector }) => readSelector(labelSelector)?.matches(pod.labels) === true)
}

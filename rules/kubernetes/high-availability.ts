import { mayBeProduction } from '../../src/model/environment.ts'
import { asList, asRecord } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Pod } from '../../src/model/subject/kubernetes.ts'
import { podCountOf } from '../../src/model/subject/scale.ts'

/** CCT ARCH-2, resilience inside a data centre: said once a workload, with all that is missing. */
export default defineRule({
  code: 'K8S031',
  name: 'high-availability',
  subject: 'object',
  kinds: ['apps/v1/Deployment', 'apps/v1/StatefulSet'],
  severity: { nonProduction: 'info', production: 'warning' },
  sources: [{ exigence: 'ARCH-2' }],
  equivalents: [
    'kube-linter/no-anti-affinity',
    'kube-score/Deployment has host PodAntiAffinity',
    'kyverno/topologyspreadconstraints-policy/spread-pods',
  ],
  text: {
    en: {
      title: 'Workload that a single node can bring down',
      message: ({ kind, name, replicas, spread, budget }) =>
        `${kind} "${name}" lacks ${[
          replicas !== '' && `a second replica (at least ${replicas} now)`,
          spread && 'pod anti-affinity or a spread over the nodes',
          budget && 'a PodDisruptionBudget',
        ]
          .filter(Boolean)
          .join(', ')}`,
      why: 'In production a pod may be destroyed at any moment; without replicas on several nodes, and a budget that keeps one of them while nodes are drained, the service stops.',
      fix: 'Run two replicas or more (`replicas`, or the least number of the autoscaler), spread them with `podAntiAffinity` or `topologySpreadConstraints`, and add a PodDisruptionBudget.',
    },
    fr: {
      title: 'Charge qu’un seul nœud peut arrêter',
      message: ({ kind, name, replicas, spread, budget }) =>
        `Il manque à ${kind} « ${name} » ${[
          replicas !== '' && `un deuxième réplica (au moins ${replicas} aujourd’hui)`,
          spread && 'une anti-affinité ou une répartition sur les nœuds',
          budget && 'un PodDisruptionBudget',
        ]
          .filter(Boolean)
          .join(', ')}`,
      why: 'En production, un pod peut être détruit à tout moment ; sans réplicas sur plusieurs nœuds, ni budget qui en garde un pendant qu’on vide les nœuds, le service s’arrête.',
      fix: 'Prévoir au moins deux réplicas (`replicas`, ou le minimum de l’autoscaler), les répartir par `podAntiAffinity` ou `topologySpreadConstraints`, et ajouter un PodDisruptionBudget.',
    },
  },
  examples: {
    good: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  replicas: 3
  template:
    metadata: { labels: { app: portail } }
    spec:
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector: { matchLabels: { app: portail } }
      containers: [{ name: portail, image: ghcr.io/demo/portail:1.0.0 }]
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: portail }
spec: { minAvailable: 1, selector: { matchLabels: { app: portail } } }
`,
      // nothing runs
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  replicas: 0
  template:
    metadata: { labels: { app: portail } }
    spec:
      containers: [{ name: portail, image: ghcr.io/demo/portail:1.0.0 }]
`,
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev }]\n',
        'portail.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: portail }\nspec: { template: { metadata: { labels: { app: portail } }, spec: { containers: [] } } }\n',
      },
    ],
    bad: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  replicas: 1
  template:
    metadata: { labels: { app: portail } }
    spec:
      containers: [{ name: portail, image: ghcr.io/demo/portail:1.0.0 }]
`,
      `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: index }
spec:
  replicas: 3
  template:
    metadata: { labels: { app: index } }
    spec:
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - topologyKey: kubernetes.io/hostname
              labelSelector: { matchLabels: { app: index } }
      containers: [{ name: index, image: ghcr.io/demo/index:1.0.0 }]
`,
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  template:
    metadata: { labels: { app: portail } }
    spec:
      affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } }
      containers: [{ name: portail, image: ghcr.io/demo/portail:1.0.0 }]
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: portail }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: portail }
  minReplicas: 1
  maxReplicas: 5
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: portail }
spec: { minAvailable: 1, selector: { matchLabels: { app: portail } } }
`,
    ],
  },
  *check(object, { environments, repository, around }): Iterable<Match> {
    const { pod, kind, displayName } = object
    if (!pod || !mayBeProduction(object.environments ?? environments)) return
    const near = around(object)
    const scale = podCountOf(object, near)
    if (scale && !scale.autoscaled && scale.least === 0) return
    const alone = scale !== undefined && scale.least < 2
    const together = !isSpread(pod)
    const unprotected = near.selecting('policy/PodDisruptionBudget', pod.labels).state === 'missing'
    if (!alone && !together && !unprotected) return
    yield {
      at: alone && !scale.autoscaled ? scale.route : ['spec'],
      related: alone && scale.autoscaled ? [repository.locate(scale.object, scale.route)] : [],
      data: {
        kind,
        name: displayName,
        replicas: alone ? String(scale.least) : '',
        spread: together ? 'yes' : '',
        budget: unprotected ? 'yes' : '',
      },
    }
  },
})

/** Whether the scheduler is asked, firmly or not, to keep the pods apart from something: from what is not looked at. */
function isSpread(pod: Pod): boolean {
  const apart = asRecord(asRecord(pod.get('affinity')).podAntiAffinity)
  return [
    pod.get('topologySpreadConstraints'),
    apart.requiredDuringSchedulingIgnoredDuringExecution,
    apart.preferredDuringSchedulingIgnoredDuringExecution,
  ].some((terms) => asList(terms).length > 0)
}

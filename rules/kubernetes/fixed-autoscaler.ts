import { defineRule, type Match } from '../../src/model/rule.ts'
import { isWholeNumber } from '../../src/model/whole-number.ts'

/** Two equal bounds are accepted, and never scale; K8S090 speaks of bounds that are refused. */
export default defineRule({
  code: 'K8S178',
  name: 'fixed-autoscaler',
  subject: 'object',
  kinds: ['autoscaling/*'],
  severity: 'info',
  sources: [
    { page: 'guide/best-practices', says: 'HPA' },
    { fact: 'Kubernetes API, HorizontalPodAutoscalerSpec: minReplicas is 1 when it is absent' },
  ],
  equivalents: ['polaris/hpaMaxAvailability'],
  text: {
    en: {
      title: 'Autoscaler that never scales',
      message: ({ name, replicas }) => `HorizontalPodAutoscaler "${name}" always asks for ${replicas}`,
      why: 'Its two bounds are equal: it never adds a pod, whatever the load.',
      fix: 'Set `maxReplicas` above `minReplicas`, or write `replicas` in the workload instead.',
    },
    fr: {
      title: 'Autoscaler qui n’adapte jamais rien',
      message: ({ name, replicas }) => `Le HorizontalPodAutoscaler « ${name} » demande toujours ${replicas}`,
      why: 'Ses deux bornes sont égales : il n’ajoute jamais de pod, quelle que soit la charge.',
      fix: 'Fixer `maxReplicas` au-dessus de `minReplicas`, ou écrire `replicas` dans la charge de travail.',
    },
  },
  examples: {
    good: [
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2, maxReplicas: 4 }\n',
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, maxReplicas: "${MAXIMUM}" }\n',
    ],
    bad: [
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2, maxReplicas: 2 }\n',
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, maxReplicas: 1 }\n',
    ],
  },
  *check({ kind, displayName, get }): Iterable<Match> {
    const most = get('spec', 'maxReplicas')
    const least = get('spec', 'minReplicas') ?? 1
    if (kind !== 'HorizontalPodAutoscaler' || !isWholeNumber(most) || most < 1 || most !== least) return
    yield { at: ['spec', 'maxReplicas'], data: { name: displayName, replicas: most } }
  },
})

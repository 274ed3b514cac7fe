import { asNumber, asRecord, isRecord } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { recordsIn } from '../../src/model/subject/records.ts'
import { asLiteral } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'order' | 'max' | 'min' | 'zero' | 'utilization' | 'source' | 'target-none' | 'target-both'

/** The types of metrics by the field that describes each. */
const METRICS: Readonly<Record<string, string>> = {
  Resource: 'resource',
  ContainerResource: 'containerResource',
  Pods: 'pods',
  Object: 'object',
  External: 'external',
}

const EN: Wordings<Problem> = {
  order: ({ min, max }) => `minReplicas is ${min}, more than maxReplicas, which is ${max}`,
  max: ({ max }) => `maxReplicas is ${max}: it must be at least 1`,
  min: ({ min }) => `minReplicas is negative: ${min}`,
  zero: 'minReplicas is 0, which only clusters with HPAScaleToZero accept',
  utilization: ({ value }) => `The wanted utilization is ${value} %: it must be at least 1`,
  source: ({ type, field }) => `The metric is of type ${type} and has no ${field}`,
  'target-none': ({ type }) => `The target of the ${type} metric names no value, averageValue or averageUtilization`,
  'target-both': ({ type }) => `The target of the ${type} metric has both averageUtilization and averageValue`,
}

const FR: Wordings<Problem> = {
  order: ({ min, max }) => `minReplicas vaut ${min}, plus que maxReplicas, qui vaut ${max}`,
  max: ({ max }) => `maxReplicas vaut ${max} : il faut au moins 1`,
  min: ({ min }) => `minReplicas est négatif : ${min}`,
  zero: 'minReplicas vaut 0, ce que seuls admettent les clusters avec HPAScaleToZero',
  utilization: ({ value }) => `L’utilisation voulue vaut ${value} % : il faut au moins 1`,
  source: ({ type, field }) => `La métrique est de type ${type} et n’a pas de ${field}`,
  'target-none': ({ type }) =>
    `La cible de la métrique ${type} ne nomme ni value, ni averageValue, ni averageUtilization`,
  'target-both': ({ type }) => `La cible de la métrique ${type} a à la fois averageUtilization et averageValue`,
}

const autoscaler = (spec: string, version = 'v2') =>
  `apiVersion: autoscaling/${version}\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, ${spec} }\n`
const metric = (text: string) => autoscaler(`maxReplicas: 3, metrics: [{ ${text} }]`)

/** `validateHorizontalPodAutoscalerSpec`, `validateMetricSpec`. */
export default defineRule({
  code: 'K8S090',
  name: 'autoscaler-bounds',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'kubernetes pkg/apis/autoscaling/validation validateHorizontalPodAutoscalerSpec, validateMetricSpec' },
  ],
  equivalents: ['polaris/hpaMaxAvailability'],
  text: {
    en: {
      title: 'Autoscaler that Kubernetes refuses',
      message: byProblem(EN),
      why: ({ problem }) =>
        problem === 'zero' ? 'Other clusters refuse the autoscaler.' : 'The API server refuses the autoscaler.',
      fix: 'Write `1 ≤ minReplicas ≤ maxReplicas`, and one target for each metric.',
    },
    fr: {
      title: 'Mise à l’échelle automatique que Kubernetes refuse',
      message: byProblem(FR),
      why: ({ problem }) =>
        problem === 'zero' ? 'Les autres clusters refusent l’objet.' : 'Le serveur d’API refuse l’objet.',
      fix: 'Écrire `1 ≤ minReplicas ≤ maxReplicas`, et une cible pour chaque métrique.',
    },
  },
  examples: {
    good: [
      autoscaler('minReplicas: 3, maxReplicas: 3, targetCPUUtilizationPercentage: 80', 'v1'),
      metric('type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 80 } }'),
      metric('type: External, external: { metric: { name: file }, target: { type: AverageValue, averageValue: 30 } }'),
      metric('type: "${TYPE}"'),
    ],
    bad: [
      autoscaler('minReplicas: 5, maxReplicas: 3'),
      autoscaler('maxReplicas: 0'),
      autoscaler('minReplicas: -1, maxReplicas: 3'),
      autoscaler('minReplicas: 0, maxReplicas: 3'),
      autoscaler('maxReplicas: 3, targetCPUUtilizationPercentage: 0', 'v1'),
      metric('type: Resource, pods: {}'),
      metric('type: Resource, resource: { name: cpu, target: { type: Utilization } }'),
      metric('type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 0 } }'),
      metric(
        'type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 80, averageValue: 1 } }',
      ),
    ],
  },
  *check(object): Iterable<Match> {
    if (object.group !== 'autoscaling' || object.kind !== 'HorizontalPodAutoscaler') return
    const min = asNumber(object.get('spec', 'minReplicas'))
    const max = asNumber(object.get('spec', 'maxReplicas'))
    const fault = (problem: Problem, at: Route, more = {}): Match => ({ at, data: { problem, ...more } })
    if (max !== undefined && max < 1) yield fault('max', ['spec', 'maxReplicas'], { max })
    else if (min !== undefined && max !== undefined && min > max)
      yield fault('order', ['spec', 'minReplicas'], { min, max })
    if (min !== undefined && min < 0) yield fault('min', ['spec', 'minReplicas'], { min })
    if (min === 0) yield { ...fault('zero', ['spec', 'minReplicas']), severity: 'warning' }
    const cpu = asNumber(object.get('spec', 'targetCPUUtilizationPercentage'))
    if (cpu !== undefined && cpu < 1)
      yield fault('utilization', ['spec', 'targetCPUUtilizationPercentage'], { value: cpu })
    if (object.version !== 'v2') return
    for (const { value, route } of recordsIn(object, ['spec', 'metrics'])) {
      const type = asLiteral(value.type) ?? ''
      const field = Object.hasOwn(METRICS, type) ? METRICS[type] : undefined
      if (field === undefined) continue
      const source = value[field]
      if (source == null) yield fault('source', route, { type, field })
      else if (isRecord(source)) {
        const { averageUtilization, averageValue, value: total } = asRecord(source.target)
        const at: Route = [...route, field, 'target']
        const used = asNumber(averageUtilization)
        if (used !== undefined && used < 1) yield fault('utilization', [...at, 'averageUtilization'], { value: used })
        if ([averageUtilization, averageValue, total].every((each) => each == null))
          yield fault('target-none', at, { type })
        if (averageUtilization != null && averageValue != null) yield fault('target-both', at, { type })
      }
    }
  },
})

import { expect, test } from 'vitest'
import { podCountOf } from '../../../src/model/subject/scale.ts'
import { aroundOf, GAP, objectsOf } from './objects.ts'

const WORKLOAD = (spec: string) => `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: ${spec}\n`
const HPA = (spec: string) =>
  `---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }${spec} }\n`
const KEDA = (spec: string) =>
  `---\napiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: web }\nspec: { scaleTargetRef: { name: web }${spec} }\n`

const scale = (text: string, unread = [] as Parameters<typeof aroundOf>[1]) => {
  const objects = objectsOf(text)
  const [workload] = objects
  if (!workload) throw new TypeError('no workload')
  const found = podCountOf(workload, aroundOf(objects, unread)(workload))
  return found && [found.least, found.most, found.autoscaled]
}

test('without an autoscaler, the replicas that are written, else one', () => {
  expect(scale(WORKLOAD('{ replicas: 3 }'))).toEqual([3, 3, false])
  expect(scale(WORKLOAD('{}'))).toEqual([1, 1, false])
  expect(scale(WORKLOAD('{ replicas: many }'))).toBeUndefined()
})

test('an autoscaler decides, from its own defaults', () => {
  expect(scale(WORKLOAD('{ replicas: 3 }') + HPA(', maxReplicas: 5'))).toEqual([1, 5, true])
  expect(scale(WORKLOAD('{}') + HPA(', minReplicas: 2, maxReplicas: 5'))).toEqual([2, 5, true])
  expect(scale(WORKLOAD('{}') + KEDA(''))).toEqual([0, 100, true])
  expect(scale(WORKLOAD('{}') + KEDA(', minReplicaCount: 2, maxReplicaCount: 4'))).toEqual([2, 4, true])
  expect(scale(WORKLOAD('{}') + HPA(', minReplicas: "2"'))).toBeUndefined()
})

test('where an autoscaler may be out of sight, only what is written counts', () => {
  expect(scale(WORKLOAD('{}'), [GAP])).toBeUndefined()
  expect(scale(WORKLOAD('{ replicas: 1 }'), [GAP])).toEqual([1, 1, false])
})

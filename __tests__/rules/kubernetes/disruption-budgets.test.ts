import { expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

const budget = (spec: string, name = 'web') =>
  `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: ${name} }\nspec: { ${spec}, selector: { matchLabels: { app: web } } }\n`

const deployment = (spec: string, name = 'web') =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec: { ${spec}template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n`

const autoscaler = (spec: string) =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, ${spec} }\n`

const files = (...objects: readonly string[]) => ({ 'web.yaml': objects.join('---\n') })

test('a budget that covers two workloads counts the pods of both', async () => {
  const two = [deployment('replicas: 1, ', 'bleu'), deployment('replicas: 1, ', 'vert')]
  expect(await runRule('K8S171', files(budget('minAvailable: 1'), ...two))).toEqual([])
  expect(await runRule('K8S171', files(budget('minAvailable: 2'), ...two))).toEqual([
    'web.yaml:4:23 warning PodDisruptionBudget "web": minAvailable is 2 for 2 pod(s)',
  ])
})

test('a workload that is switched off, or of a number that cannot be read, blocks nothing', async () => {
  expect(await runRule('K8S171', files(budget('minAvailable: 1'), deployment('replicas: 0, ')))).toEqual([])
  expect(await runRule('K8S171', files(budget('minAvailable: 1'), deployment('replicas: "${N}", ')))).toEqual([])
})

test('an autoscaler without a minimum of its own is not compared with the budget', async () => {
  const all = (bounds: string) => files(budget('minAvailable: 2'), deployment(''), autoscaler(bounds))
  expect(await runRule('K8S172', all('maxReplicas: 4'))).toEqual([])
  expect(await runRule('K8S172', all('minReplicas: 2, maxReplicas: 4'))).toEqual([])
  expect(await runRule('K8S172', all('minReplicas: 1, maxReplicas: 4'))).toEqual([
    'web.yaml:4:23 warning PodDisruptionBudget "web" keeps 2, HorizontalPodAutoscaler "web" goes down to 1',
  ])
})

test('an autoscaler that is deployed with a Deployment decides how many pods it has', async () => {
  expect(await runRule('K8S164', files(deployment(''), autoscaler('maxReplicas: 4')))).toEqual([])
  expect(await runRule('K8S164', files(deployment('')))).toEqual(['web.yaml:4:1 info Deployment "web" asks for 1 pod'])
})

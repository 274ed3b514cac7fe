import { describe, expect, test } from 'vitest'
import { kubernetesObjects } from '../../../src/check/subjects/kubernetes.ts'
import { createSource } from '../../../src/model/source.ts'
import type { KubernetesObject } from '../../../src/model/subject/kubernetes.ts'
import { runningPods, runOf } from '../../../src/model/subject/running-pods.ts'
import { parseYaml } from '../../../src/parse/yaml/parse.ts'

function object(apiVersion: string, kind: string, spec: string): KubernetesObject {
  const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: web }\nspec: ${spec}\n`
  const [document] = parseYaml(createSource('a.yaml', text)).documents
  return kubernetesObjects(document as never, 'deployed')[0] as KubernetesObject
}

const deployment = (spec: string) => object('apps/v1', 'Deployment', spec)
const hpa = (spec: string) => object('autoscaling/v2', 'HorizontalPodAutoscaler', spec)
const keda = (spec: string) => object('keda.sh/v1alpha1', 'ScaledObject', spec)

const scale = (workload: KubernetesObject, ...autoscalers: KubernetesObject[]): number[] => {
  const { least, most, surge } = runningPods(workload, autoscalers)
  return [least, most, surge]
}

describe('runningPods', () => {
  test.each<[string, number[]]>([
    ['{}', [1, 1, 1]],
    ['{ replicas: 0 }', [0, 0, 0]],
    ['{ replicas: null }', [1, 1, 1]],
    // a quarter, rounded down, may be missing from four on
    ['{ replicas: 3 }', [3, 3, 1]],
    ['{ replicas: 4 }', [4, 4, 0]],
    ['{ replicas: 8, strategy: { rollingUpdate: { maxUnavailable: 0 } } }', [8, 8, 2]],
    ['{ replicas: 9, strategy: { rollingUpdate: { maxUnavailable: 0% } } }', [9, 9, 3]],
    ['{ replicas: 2, strategy: { rollingUpdate: { maxSurge: 100% } } }', [2, 2, 2]],
    ['{ replicas: 2, strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } } }', [2, 2, 0]],
    ['{ replicas: 2, strategy: { rollingUpdate: { maxSurge: 3, maxUnavailable: 1 } } }', [2, 2, 0]],
    ['{ replicas: 3, strategy: { type: Recreate } }', [3, 3, 0]],
    ['{ replicas: "3" }', [0, 0, 0]],
    ['{ replicas: -1 }', [0, 0, 0]],
    ['{ replicas: 1.5 }', [0, 0, 0]],
    ['{ replicas: 1, strategy: { rollingUpdate: { maxSurge: [1] } } }', [1, 1, 0]],
  ])('a Deployment of %s', (spec, expected) => {
    expect(scale(deployment(spec))).toEqual(expected)
  })

  test('an autoscaler decides', () => {
    expect(scale(deployment('{ replicas: 5 }'), hpa('{ minReplicas: 2, maxReplicas: 10 }'))).toEqual([2, 10, 1])
    expect(scale(deployment('{}'), hpa('{ maxReplicas: 3 }'))).toEqual([1, 3, 1])
    expect(scale(deployment('{}'), keda('{}'))).toEqual([0, 100, 0])
    expect(scale(deployment('{}'), keda('{ minReplicaCount: 2, maxReplicaCount: 4 }'))).toEqual([2, 4, 1])
    expect(scale(deployment('{}'), keda('{ idleReplicaCount: 0, minReplicaCount: 2, maxReplicaCount: 4 }'))).toEqual([
      0, 4, 0,
    ])
    expect(scale(deployment('{}'), hpa('{ minReplicas: x, maxReplicas: [] }'))).toEqual([0, 0, 0])
  })

  test('other kinds', () => {
    expect(scale(object('apps/v1', 'StatefulSet', '{ replicas: 3 }'))).toEqual([3, 3, 0])
    expect(scale(object('apps/v1', 'DaemonSet', '{}'))).toEqual([1, 1, 0])
    expect(scale(object('v1', 'Pod', '{}'))).toEqual([1, 1, 0])
    expect(scale(object('v1', 'ReplicationController', '{ replicas: 2 }'))).toEqual([2, 2, 0])
    expect(scale(object('apps.openshift.io/v1', 'DeploymentConfig', '{ replicas: 2 }'))).toEqual([2, 2, 1])
    expect(scale(object('serving.knative.dev/v1', 'Service', '{}'))).toEqual([0, 0, 0])
    expect(scale(object('v1', 'PodTemplate', '{}'))).toEqual([0, 0, 0])
  })
})

test.each<[string, string, number]>([
  ['Job', '{}', 1],
  ['Job', '{ parallelism: 5 }', 5],
  ['Job', '{ parallelism: 5, completions: 3 }', 3],
  ['Job', '{ suspend: true }', 0],
  ['CronJob', '{ jobTemplate: { spec: { parallelism: 2 } } }', 2],
  ['CronJob', '{ suspend: true, jobTemplate: { spec: {} } }', 0],
])('a run of a %s of %s', (kind, spec, expected) => {
  expect(runOf(object('batch/v1', kind, spec))).toBe(expected)
})

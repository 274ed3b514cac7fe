import { describe, expect, test } from 'vitest'
import { kubernetesObjects } from '../../../src/check/subjects/kubernetes.ts'
import { writeAmount } from '../../../src/model/quota.ts'
import { createSource } from '../../../src/model/source.ts'
import type { Pod } from '../../../src/model/subject/kubernetes.ts'
import {
  databaseUsage,
  NO_USAGE,
  podUsage,
  QUOTA_RESOURCES,
  times,
  type Usage,
  usageOf,
} from '../../../src/model/subject/pod-resources.ts'
import { parseYaml } from '../../../src/parse/yaml/parse.ts'

/** What a usage has, as `limits.cpu 1`; nothing of what it has not. */
const written = (usage: Usage): string =>
  QUOTA_RESOURCES.filter((resource) => usage[resource] > 0n)
    .map((resource) => `${resource} ${writeAmount(usage[resource], resource)}`)
    .join(', ')

const podOf = (spec: string): Pod => {
  const text = `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: ${spec}\n`
  const [document] = parseYaml(createSource('a.yaml', text)).documents
  return kubernetesObjects(document as never, 'deployed')[0]?.pod as Pod
}

const cpu = (limit: string) => `resources: { limits: { cpu: ${limit} } }`

describe('usageOf', () => {
  test('a request that is missing takes its limit, never the other way round', () => {
    expect(written(usageOf({ limits: { cpu: 1, memory: '1Gi', 'nvidia.com/gpu': 2 } }))).toBe(
      'limits.cpu 1, limits.memory 1Gi, requests.cpu 1, requests.memory 1Gi, requests.nvidia.com/gpu 2',
    )
    expect(written(usageOf({ limits: { cpu: 1 }, requests: { cpu: '250m', memory: '64Mi' } }))).toBe(
      'limits.cpu 1, requests.cpu 250m, requests.memory 64Mi',
    )
  })
  test('what cannot be read counts for nothing', () => {
    expect(usageOf({ limits: { cpu: '${CPU}', memory: [1] }, requests: 'much' })).toEqual(NO_USAGE)
    expect(usageOf(null)).toEqual(NO_USAGE)
  })
  test('sums are exact', () => {
    expect(written(times(usageOf({ requests: { cpu: 0.1 } }), 3))).toBe('requests.cpu 300m')
    expect(times(usageOf({ requests: { cpu: 1 } }), -2)).toEqual(NO_USAGE)
  })
})

describe('podUsage', () => {
  test('containers are added, an init container counts alone', () => {
    const containers = `containers: [{ name: a, ${cpu('1')} }, { name: b, ${cpu('500m')} }]`
    expect(written(podUsage(podOf(`{ ${containers} }`)))).toBe('limits.cpu 1500m, requests.cpu 1500m')
    const started = (limit: string) =>
      podUsage(podOf(`{ initContainers: [{ name: i, ${cpu(limit)} }], ${containers} }`))
    expect(started('1')['limits.cpu']).toBe(1500n)
    expect(started('2')['limits.cpu']).toBe(2000n)
  })
  test('a sidecar counts with the containers, and with the init containers behind it', () => {
    const sidecar = `{ name: s, restartPolicy: Always, ${cpu('1')} }`
    const init = `{ name: i, ${cpu('3')} }`
    const main = `containers: [{ name: a, ${cpu('1')} }]`
    expect(podUsage(podOf(`{ initContainers: [${sidecar}], ${main} }`))['limits.cpu']).toBe(2000n)
    expect(podUsage(podOf(`{ initContainers: [${sidecar}, ${init}], ${main} }`))['limits.cpu']).toBe(4000n)
    expect(podUsage(podOf(`{ initContainers: [${init}, ${sidecar}], ${main} }`))['limits.cpu']).toBe(3000n)
  })
  test('ephemeral containers have no resources', () => {
    const spec = `{ containers: [{ name: a, ${cpu('1')} }], ephemeralContainers: [{ name: e, ${cpu('9')} }] }`
    expect(podUsage(podOf(spec))['limits.cpu']).toBe(1000n)
  })
  test('resources of the pod win over those of its containers', () => {
    const containers = `containers: [{ name: a, resources: { limits: { cpu: 1, memory: 1Gi }, requests: { cpu: 500m } } }]`
    expect(written(podUsage(podOf(`{ resources: { limits: { cpu: 2 } }, ${containers} }`)))).toBe(
      'limits.cpu 2, limits.memory 1Gi, requests.cpu 500m, requests.memory 1Gi',
    )
    expect(written(podUsage(podOf('{ resources: { limits: { cpu: 2 } }, containers: [{ name: a }] }')))).toBe(
      'limits.cpu 2, requests.cpu 2',
    )
    expect(written(podUsage(podOf(`{ resources: { requests: { cpu: 1 } }, containers: [{ name: a }] }`)))).toBe(
      'requests.cpu 1',
    )
  })
  test('the overhead is added to requests, and to limits that are set', () => {
    const spec = `{ overhead: { cpu: 250m, memory: 64Mi }, containers: [{ name: a, ${cpu('1')} }] }`
    expect(written(podUsage(podOf(spec)))).toBe('limits.cpu 1250m, requests.cpu 1250m, requests.memory 64Mi')
  })
  test('a hostile pod counts for nothing', () => {
    expect(podUsage(podOf('{ containers: 3, resources: [1], overhead: x }'))).toEqual(NO_USAGE)
    expect(podUsage(podOf('{ containers: [{ resources: { limits: [1] } }, 4] }'))).toEqual(NO_USAGE)
  })
})

test('the instances of a database', () => {
  const { count, each } = databaseUsage({ instances: 3, resources: { limits: { cpu: 1 } } })
  expect([count, each['limits.cpu']]).toEqual([3, 1000n])
  expect(databaseUsage(undefined).count).toBe(1)
  expect(times(each, databaseUsage({ instances: Number.POSITIVE_INFINITY }).count)).toEqual(NO_USAGE)
  expect(times(each, databaseUsage({ instances: ['x'] }).count)).toEqual(NO_USAGE)
})

import { expect, test } from 'vitest'
import { findComponents, isImage, namedLike, withoutTag, workloadsFor } from '../../../src/model/declared/component.ts'
import type { KubernetesObject } from '../../../src/model/subject/kubernetes.ts'

const project = { name: 'demo' }

const workload = (name: string, image = 'ghcr.io/demo/x', labels: Record<string, string> = {}) =>
  ({ name, labels, pod: { containers: [{ image: { repository: image } }] } }) as unknown as KubernetesObject

test.each([
  ['postgres', 'docker.io/library/postgres', true],
  ['library/postgres:17', 'docker.io/library/postgres', true],
  ['ghcr.io/demo/api@sha256:00', 'ghcr.io/demo/api', true],
  ['registry:5000/demo/api', 'registry:5000/demo/api', true],
  ['api', 'ghcr.io/demo/other-api', false],
  ['ghcr.io/demo/api', 'quay.io/demo/api', false],
  ['', 'ghcr.io/demo/api', false],
])('image %j and %j: %j', (declared, repository, expected) => {
  expect(isImage(declared, repository)).toBe(expected)
})

test('a port of a registry is no tag', () => {
  expect(withoutTag('registry:5000/Demo/api:1.0')).toBe('registry:5000/demo/api')
})

test('a workload bears the name of a component, alone or behind the project, before its labels count', () => {
  const all = [workload('demo-api'), workload('web', 'a/b', { app: 'front' }), workload('apis')]
  expect(namedLike({ name: 'API' }, project, all)).toEqual([all[0]])
  expect(namedLike({ name: 'front' }, project, all)).toEqual([all[1]])
  expect(namedLike({ name: 'cron' }, project, all)).toEqual([])
})

test('an image that two components share is told apart by the name', () => {
  const all = [workload('api'), workload('worker')]
  expect(workloadsFor({ name: 'worker', image: 'ghcr.io/demo/x' }, project, all)).toEqual([all[1]])
  expect(workloadsFor({ name: 'other', image: 'ghcr.io/demo/x' }, project, all)).toEqual(all)
})

test('an image that several components run is that of none whose name does not say so', () => {
  const all = [workload('demo-dev-6293-api'), workload('demo-dev-6293-worker'), workload('demo-dev-6293-x')]
  const image = 'ghcr.io/demo/x'
  const components = [
    { name: 'worker', image },
    { name: 'other', image },
  ]
  expect(findComponents({ project, components }, all).map(({ workloads }) => workloads)).toEqual([[all[1]], []])
})

test('two components of one name say nothing', () => {
  const components = [{ name: 'a' }, { name: 'b' }, { name: 'a' }]
  expect(findComponents({ project, components }, []).map(({ index }) => index)).toEqual([1])
})

import { expect, test } from 'vitest'
import { bytesOf, claimedStorage, GIB } from '../../../src/model/declared/storage.ts'
import { follow } from '../../../src/model/json.ts'
import type { KubernetesObject } from '../../../src/model/subject/kubernetes.ts'

const object = (kind: string, spec: unknown, group = '') =>
  ({
    kind,
    group,
    displayName: 'x',
    get: (...route: (string | number)[]) => follow({ spec }, route),
  }) as unknown as KubernetesObject

const claim = (storage: unknown) => ({ resources: { requests: { storage } } })
const sizes = (...objects: KubernetesObject[]) =>
  claimedStorage({ objects, whole: true })?.map(({ each, copies }) => [each / GIB, copies])

test('claims, the templates of a StatefulSet for each pod, the storage of a Cluster', () => {
  expect(
    sizes(
      object('PersistentVolumeClaim', claim('5Gi')),
      object('StatefulSet', { replicas: 3, volumeClaimTemplates: [{ spec: claim('1Gi') }, { spec: claim('2Gi') }] }),
      object('Cluster', { instances: 2, storage: { size: '10Gi' } }, 'postgresql.cnpg.io'),
      object('Deployment', {}),
    ),
  ).toEqual([
    [5, 1],
    [1, 3],
    [2, 3],
    [10, 2],
  ])
})

test('one size that cannot be read leaves the sum unknown', () => {
  for (const size of [undefined, '${TAILLE}', {}, []])
    expect(sizes(object('PersistentVolumeClaim', claim(size)))).toBeUndefined()
  expect(
    sizes(object('StatefulSet', { replicas: 'x', volumeClaimTemplates: [{ spec: claim('1Gi') }] })),
  ).toBeUndefined()
})

test('a bare number is in GiB', () => {
  expect(bytesOf(2)).toBe(2 * GIB)
  expect(bytesOf('512Mi')).toBe(GIB / 2)
  expect(bytesOf('beaucoup')).toBeUndefined()
})

import { describe, expect, test } from 'vitest'
import type { KubernetesObject } from '../../../src/model/subject/kubernetes.ts'
import {
  givenBy,
  isUnlimited,
  listed,
  POD_CREATION,
  POD_EXEC,
  policyRules,
  SECRET_READING,
} from '../../../src/model/subject/rbac.ts'

const role = (rules: unknown, name?: string) => ({ name, get: () => rules }) as unknown as KubernetesObject
const rule = (apiGroups: unknown, resources: unknown, verbs: unknown, more = {}) => ({
  apiGroups,
  resources,
  verbs,
  ...more,
})

describe('what a role gives', () => {
  test.each([
    [rule([''], ['pods/exec'], ['create']), POD_EXEC, ['pods/exec'], ['create']],
    [rule([''], ['*/exec'], ['*']), POD_EXEC, ['*/exec'], ['*']],
    [rule(['*'], ['pods', '*'], ['list', 'get', 'get']), POD_EXEC, ['*'], ['get']],
    [rule(['apps', 'batch'], ['jobs', 'pods'], ['create']), POD_CREATION, ['jobs'], ['create']],
    [rule([''], ['secrets', 'configmaps'], ['watch', 'create']), SECRET_READING, ['secrets'], ['watch']],
  ])('%o', (entry, right, resources, verbs) => {
    expect(givenBy(role([entry]), right)).toMatchObject([{ resources, verbs }])
  })

  test.each([
    ['another group', rule(['apps'], ['secrets'], ['get'])],
    ['no group', rule(undefined, ['secrets'], ['get'])],
    ['another verb', rule([''], ['secrets'], ['create'])],
    ['objects of given names', rule([''], ['secrets'], ['get'], { resourceNames: ['base'] })],
    ['a subresource', rule([''], ['secrets/status', '*/secrets'], ['get'])],
    ['everything, which is a defect of its own', rule(['*'], ['*'], ['*'])],
    ['nonsense', rule('*', { secrets: true }, [null, 3])],
  ])('nothing by %s', (_, entry) => {
    expect(givenBy(role([entry]), SECRET_READING)).toEqual([])
  })

  test('nothing by a role of the cluster itself', () => {
    expect(givenBy(role([rule([''], ['secrets'], ['get'])], 'system:controller'), SECRET_READING)).toEqual([])
  })
})

test.each([
  [rule(['*'], ['*'], ['*']), true],
  [rule(['', '*'], ['*', 'pods'], ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete']), true],
  [rule(['*'], ['*'], ['get', 'list', 'watch', 'create', 'update', 'patch']), false],
  [rule(['*'], ['*'], ['*'], { resourceNames: ['base'] }), false],
  [rule([''], ['*'], ['*']), false],
  [{ nonResourceURLs: ['*'], verbs: ['*'] }, false],
])('whether %o gives everything', (entry, expected) => {
  expect(policyRules(role([entry])).map(isUnlimited)).toEqual([expected])
})

test('a message shows the first few values', () => {
  expect(listed(['a', 'b'])).toBe('a, b')
  expect(listed([...'abcdefgh'])).toBe('a, b, c, d, e, f, …')
})

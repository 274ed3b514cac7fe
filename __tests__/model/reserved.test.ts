import { expect, test } from 'vitest'
import { isReserved, reservedLabels } from '../../src/model/reserved.ts'
import { readProfile } from '../../src/parse/profile/read.ts'

const profile = readProfile()

test('an object is the platform’s by group, kind and name', () => {
  expect(isReserved({ group: '', kind: 'Secret', name: 'registry-pull-secret' }, profile)).toBe(true)
  expect(isReserved({ group: 'secrets.hashicorp.com', kind: 'VaultAuth', name: 'vault-auth' }, profile)).toBe(true)
  expect(isReserved({ group: '', kind: 'VaultAuth', name: 'vault-auth' }, profile)).toBe(false)
  expect(isReserved({ group: '', kind: 'ConfigMap', name: 'registry-pull-secret' }, profile)).toBe(false)
  expect(isReserved({ group: '', kind: 'Secret' }, profile)).toBe(false)
})

test('a label is the platform’s by a prefix or by a value', () => {
  const managed = 'app.kubernetes.io/managed-by'
  expect(reservedLabels({ 'dso/project': 'demo', dso: 'demo', [managed]: 'Helm' }, profile)).toEqual(['dso/project'])
  expect(reservedLabels({ [managed]: 'dso-console' }, profile)).toEqual([managed])
})

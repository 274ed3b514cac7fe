import { expect, test } from 'vitest'
import { createEnvironmentNames } from '../../../src/render/plan/environment-names.ts'

const prod = { name: 'prod', stage: 'prod', class: 'production' } as const
const names = createEnvironmentNames(
  ['dev', 'qualif', 'prod', 'ovh'],
  [
    { name: 'prod', stage: 'prod' },
    { name: 'int1', stage: 'integration', label: 'qualif' },
  ],
  [prod],
)

test.each(['dev', 'DEV', 'dev2', 'ovh', 'ovh-dev', 'mi-dev', 'eu-west-dev12'])('%s is an environment', (text) => {
  expect(names.find(text)).toEqual({ name: text.toLowerCase(), environments: [], wanted: true })
})

test.each(['', 'debug', 'dev-database', 'devel', 'dev_ovh', 'x'.repeat(1000)])('%s is none', (text) => {
  expect(names.find(text)).toBeUndefined()
})

test('a declared environment is itself, wanted or not', () => {
  expect(names.find('Prod')).toEqual({ name: 'prod', environments: [prod], wanted: true })
  expect(names.find('int-1')).toEqual({ name: 'int-1', environments: [], wanted: false })
  expect(names.find('qualif')).toEqual({ name: 'qualif', environments: [], wanted: false })
})

test('of several names a declared one comes first', () => {
  expect(names.findIn(['web', 'dev', 'prod'])?.name).toBe('prod')
  expect(names.findIn(['web', 'dev', 'ovh'])?.name).toBe('dev')
  expect(names.findIn(['web'])).toBeUndefined()
})

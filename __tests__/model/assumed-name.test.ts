import { expect, test } from 'vitest'
import { isAssumedName } from '../../src/model/assumed-name.ts'

const NAME = 'portail-dev-6293-infra-5cd9-web'

test('a name of the console’s form is assumed unless the manifest says what is deployed', () => {
  const project = { name: 'portail' }
  expect(isAssumedName(NAME, undefined)).toBe(true)
  expect(isAssumedName(NAME, { version: 1, project })).toBe(true)
  expect(isAssumedName(NAME, { version: 1, project, repositories: [{ name: 'web', type: 'application' }] })).toBe(true)
  expect(isAssumedName(NAME, { version: 1, project, repositories: [{ name: 'infra' }] })).toBe(true)
  expect(isAssumedName(NAME, { version: 1, project, repositories: [{ name: 'infra', deployPath: 'helm' }] })).toBe(
    false,
  )
  expect(isAssumedName(NAME, { version: 1, project, repositories: [{ name: 'web', type: 'both' }] })).toBe(false)
})

test.each(['', 'web', 'web-6293', 'portail-dev-6293-infra', 'portail-dev-62934-infra-5cd9a', 'a-1234-'.repeat(1000)])(
  '"%s" is of another form',
  (name) => expect(isAssumedName(name, undefined)).toBe(false),
)

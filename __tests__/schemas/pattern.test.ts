import { expect, test } from 'vitest'
import { boundedPattern, createEffort, isTame } from '../../src/schemas/pattern.ts'

test.each([
  '^[a-z]([-a-z0-9]*[a-z0-9])$',
  '^(Always|Never|IfNotPresent|OnFailure|Sometimes|Daily|Weekly)$',
  '^[?(|]{1,3}$',
  String.raw`^\d+\.\d+\.\d+$`,
])('%s may be tried', (pattern) => {
  expect(isTame(pattern)).toBe(true)
})

test.each(['^(a+)+$', `^${'a?'.repeat(20)}$`, `^${'(a|a)'.repeat(12)}$`, 'a*a*a*a*', '(?=a)a', '['])(
  '%s is not',
  (pattern) => {
    expect(isTame(pattern)).toBe(false)
  },
)

test('a text that a pattern could be slow on matches, and so does any once the effort is spent', () => {
  const effort = createEffort()
  const { test: matches } = boundedPattern('a*a*a*b|c', effort)
  expect(matches('a'.repeat(20))).toBe(false)
  expect(matches('a'.repeat(200))).toBe(true)
  for (let at = 0; at < 2000; at++) matches('a'.repeat(25))
  expect(effort.left).toBeGreaterThanOrEqual(0)
  expect(matches('a'.repeat(20))).toBe(true)
})

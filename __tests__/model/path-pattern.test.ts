import { expect, test } from 'vitest'
import { matchesPath } from '../../src/model/path-pattern.ts'

// each answer is that of Go's path.Match
test.each([
  ['apps/*', 'apps/a', true],
  ['apps/*', 'apps/a/b', false],
  ['apps/*', 'apps', false],
  ['*', 'apps', true],
  ['a*c*e', 'abcde', true],
  ['a*c*e', 'abcdef', false],
  ['**/x', 'a/x', true],
  ['**/x', 'a/b/x', false],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['[a-c]x', 'bx', true],
  ['[^a-c]x', 'bx', false],
  ['[^a-c]x', 'dx', true],
  ['[\\]]', ']', true],
  ['[]a]', ']', false],
  ['[a', 'a', false],
  ['\\*', '*', true],
  ['\\*', 'a', false],
  ['', '', true],
  ['*', '', true],
])('%s on %s: %s', (pattern, path, expected) => {
  expect(matchesPath(pattern, path, { left: 1000 })).toBe(expected)
})

test('the steps are counted', () => {
  const budget = { left: 10_000 }
  expect(matchesPath(`${'*a'.repeat(200)}b`, 'a'.repeat(5000), budget)).toBe(false)
  expect(budget.left).toBeLessThanOrEqual(0)
})

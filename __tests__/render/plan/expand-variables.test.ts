import { expect, test } from 'vitest'
import { expandVariables } from '../../../src/render/plan/expand-variables.ts'

// each right side is what Go's os.Expand gives with these variables
test.each([
  ['a', 'a'],
  ['$X', 'x'],
  ['a-$X.yaml', 'a-x.yaml'],
  ['${X}y', 'xy'],
  ['$XY$Y/', '/'],
  ['$$X', '$X'],
  ['a$', 'a$'],
  ['a$ b', 'a$ b'],
  ['$/x', '$/x'],
  ['${}x', 'x'],
  ['${X', 'X'],
  ['$1x$@', 'x'],
  ['${constructor}', ''],
])('%s becomes %s', (text, expected) => {
  expect(expandVariables(text, { X: 'x' })).toBe(expected)
})

test('a long text takes a time in proportion', () => {
  const text = '${'.repeat(400_000)
  expect(expandVariables(text, {})).toBe('')
  expect(expandVariables('$'.repeat(1_000_001), {})).toHaveLength(1_000_001)
})

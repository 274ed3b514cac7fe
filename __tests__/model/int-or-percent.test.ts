import { expect, test } from 'vitest'
import { isNone, shareProblem } from '../../src/model/int-or-percent.ts'

test.each([0, 1, '0%', '25%', '100%', '${MAX}', null, undefined])('%j is nothing wrong', (value) =>
  expect(shareProblem(value)).toBeUndefined(),
)

test.each([
  [-1, 'negative'],
  ['1', 'text'],
  ['', 'text'],
  ['25', 'text'],
  ['2.5%', 'text'],
  ['-1%', 'text'],
  ['101%', 'over'],
])('%j: %s', (value, problem) => expect(shareProblem(value)).toBe(problem))

test('zero is written in two ways', () => {
  expect([0, '0%', '00%'].every(isNone)).toBe(true)
  expect([1, '1%', '0', null, undefined].some(isNone)).toBe(false)
})

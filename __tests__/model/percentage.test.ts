import { expect, test } from 'vitest'
import { percentage } from '../../src/model/percentage.ts'

test.each([
  ['50%', 50],
  ['0%', 0],
  ['150%', 150],
  ['50', undefined],
  ['-1%', undefined],
  ['1.5%', undefined],
  ['%', undefined],
  [50, undefined],
  [undefined, undefined],
])('%j is %j', (value, expected) => {
  expect(percentage(value)).toBe(expected)
})

import { expect, test } from 'vitest'
import { lastAtOrBelow } from '../../src/parse/sorted.ts'

test.each([
  [[], 1, -1],
  [[2], 1, -1],
  [[2], 2, 0],
  [[0, 2, 4], 3, 1],
  [[0, 2, 4], 4, 2],
  [[0, 2, 2, 4], 2, 2],
  [[0, 2], Number.POSITIVE_INFINITY, 1],
])('in %j, the last number not above %d is at %d', (numbers, value, index) => {
  expect(lastAtOrBelow(numbers, value)).toBe(index)
})

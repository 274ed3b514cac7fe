import { describe, expect, test } from 'vitest'
import { quantity } from '../../src/model/quantity.ts'

describe('quantity', () => {
  test.each<[unknown, number]>([
    ['500m', 0.5],
    ['2', 2],
    [2, 2],
    ['1.5Gi', 1.5 * 2 ** 30],
    ['1Ti', 2 ** 40],
    ['1e3', 1000],
    ['1E', 1e18],
    ['.5', 0.5],
    ['5.', 5],
    ['-1', -1],
    ['128k', 128_000],
  ])('%j is %d', (text, value) => {
    expect(quantity(text)).toBe(value)
  })

  test.each([
    ['1 Gi'],
    ['1GB'],
    ['1KI'],
    ['1K'],
    ['mi'],
    [''],
    ['0x10'],
    [null],
    [[1]],
    [Number.NaN],
    ['1'.repeat(65)],
  ])('%j is none', (text) => {
    expect(quantity(text)).toBeUndefined()
  })
})

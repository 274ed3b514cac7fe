import { describe, expect, test } from 'vitest'
import { quantity, thousandths, writeQuantity } from '../../src/model/quantity.ts'

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

describe('thousandths', () => {
  test.each<[unknown, bigint]>([
    ['500m', 500n],
    [0.1, 100n],
    ['0.3', 300n],
    ['1Gi', 1024n ** 3n * 1000n],
    ['1.5Ki', 1_536_000n],
    ['9007199254740993', 9_007_199_254_740_993_000n],
    ['1e3', 1_000_000n],
    ['5e-4', 1n],
    // rounded up
    ['1n', 1n],
    ['100.0001m', 101n],
    ['.5', 500n],
    ['5.', 5000n],
    [0, 0n],
  ])('%j is %d', (text, value) => {
    expect(thousandths(text)).toBe(value)
  })

  test.each([['-1'], ['1GB'], [null], [{}], [Number.POSITIVE_INFINITY], ['${CPU}']])('%j is none', (text) => {
    expect(thousandths(text)).toBeUndefined()
  })

  test('the largest exponent costs nothing', () => {
    expect(String(thousandths('1e999'))).toHaveLength(1003)
    expect(thousandths('1e-999')).toBe(1n)
  })
})

describe('writeQuantity', () => {
  test.each<[string, 'pieces' | 'bytes', string]>([
    ['4.5', 'pieces', '4500m'],
    ['12', 'pieces', '12'],
    ['0', 'bytes', '0'],
    ['9.5Gi', 'bytes', '9.5Gi'],
    ['9728Mi', 'bytes', '9.5Gi'],
    ['1537Mi', 'bytes', '1537Mi'],
    ['500M', 'bytes', '488281.25Ki'],
    ['1001', 'bytes', '1001'],
    ['100m', 'bytes', '100m'],
  ])('%s in %s is written %s', (text, unit, written) => {
    expect(writeQuantity(thousandths(text) as bigint, unit)).toBe(written)
  })
})

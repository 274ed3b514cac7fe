import { expect, test } from 'vitest'
import { copyJson } from '../../../src/render/plan/copy-json.ts'

test('copies what JSON can hold, texts and keys changed', () => {
  const value = { a: [1, true, null, 'x'], __proto__x: { b: 'y' }, none: undefined, big: 1n }
  expect(copyJson(value, { left: 10_000 }, (text) => text.toUpperCase())?.value).toEqual({
    A: [1, true, null, 'X'],
    __PROTO__X: { B: 'Y' },
    NONE: null,
    BIG: null,
  })
})

test('a key called __proto__ stays a key', () => {
  const value: unknown = JSON.parse('{"__proto__": {"a": 1}}')
  expect(JSON.stringify(copyJson(value, { left: 1000 })?.value)).toBe('{"__proto__":{"a":1}}')
})

test('a value made endless by references is refused', () => {
  let value: unknown = 'x'
  for (let depth = 0; depth < 60; depth++) value = [value, value]
  expect(copyJson(value, { left: 1e9 })).toBeUndefined()
  let deep: unknown = 'x'
  for (let depth = 0; depth < 100_000; depth++) deep = [deep]
  expect(copyJson(deep, { left: 1e9 })).toBeUndefined()
})

test('the budget is shared', () => {
  const budget = { left: 1000 }
  expect(copyJson('x'.repeat(900), budget)).toBeDefined()
  expect(copyJson('x'.repeat(900), budget)).toBeUndefined()
})

import { describe, expect, test } from 'vitest'
import { replaced, withoutPrefix, withoutSuffix } from '../../../src/parse/dockerfile/shell-pattern.ts'

describe('a start is removed', () => {
  test.each([
    ['a/b/c', '*/', 'b/c', 'c'],
    ['abc', 'a?', 'c', 'c'],
    ['abab', 'a*b', 'ab', ''],
    ['abc', '*', 'abc', ''],
    ['abc', 'b', 'abc', 'abc'],
    ['abc', '', 'abc', 'abc'],
    ['a*c', 'a\\*', 'c', 'c'],
    ['é😀x', '??', 'x', 'x'],
  ])('of %s, %s: %s, at most %s', (value, pattern, shortest, longest) => {
    expect(withoutPrefix(value, pattern, 'shortest')).toBe(shortest)
    expect(withoutPrefix(value, pattern, 'longest')).toBe(longest)
  })
})

describe('an end is removed', () => {
  test.each([
    ['a/b/c', '/*', 'a/b', 'a'],
    ['1.2.3', '.*', '1.2', '1'],
    ['abab', 'a*b', 'ab', ''],
    ['abc', 'b', 'abc', 'abc'],
    ['a😀', '?', 'a', 'a'],
  ])('of %s, %s: %s, at most %s', (value, pattern, shortest, longest) => {
    expect(withoutSuffix(value, pattern, 'shortest')).toBe(shortest)
    expect(withoutSuffix(value, pattern, 'longest')).toBe(longest)
  })
})

describe('a match is replaced', () => {
  test.each([
    ['a.b.c', '.', '-', 'a-b.c', 'a-b-c'],
    ['abcabc', 'b*', 'X', 'aX', 'aX'],
    ['aaa', 'b', 'X', 'aaa', 'aaa'],
    ['ab', '', 'X', 'Xab', 'XaXbX'],
    ['ab', '*', 'X', 'X', 'X'],
    ['a}b', '\\}', '/', 'a/b', 'a/b'],
  ])('in %s, %s by %s: %s, everywhere %s', (value, pattern, replacement, first, all) => {
    expect(replaced(value, pattern, replacement, 'first')).toBe(first)
    expect(replaced(value, pattern, replacement, 'all')).toBe(all)
  })

  test('by a text with $ only once: Go would read $1 in it', () => {
    expect(replaced('aa', 'a', '$1', 'first')).toBe('$1a')
    expect(replaced('aa', 'a', '$1', 'all')).toBeUndefined()
  })
})

test('a pattern with an escape that escapes nothing is refused', () => {
  expect(withoutPrefix('a', '\\a', 'shortest')).toBeUndefined()
  expect(withoutSuffix('a', 'a\\', 'longest')).toBeUndefined()
  expect(replaced('a', '\\a', 'b', 'first')).toBeUndefined()
})

import { describe, expect, test } from 'vitest'
import { joinText } from '../../../src/parse/dockerfile/joined-text.ts'

describe('a text joined from stretches of a source', () => {
  //              0123456789
  const source = 'ab|cde||fg'
  const joined = joinText(source, [
    { start: 0, end: 2 },
    { start: 2, end: 2 },
    { start: 3, end: 6 },
    { start: 8, end: 10 },
  ])

  test('reads as one', () => {
    expect(joined.text).toBe('abcdefg')
  })

  test('knows the source offset of each character, and of its end', () => {
    expect(Array.from(joined.text, (_, index) => joined.offset(index))).toEqual([0, 1, 3, 4, 5, 8, 9])
    expect(joined.offset(7)).toBe(10)
  })

  test.each([
    [0, 2, 'ab'], // does not run over into the next stretch
    [1, 3, 'b|c'],
    [2, 5, 'cde'],
    [4, 6, 'e||f'],
    [0, 7, 'ab|cde||fg'],
  ])('[%d, %d) stands at %s', (start, end, text) => {
    const span = joined.span(start, end)
    expect(source.slice(span.start, span.end)).toBe(text)
  })

  test('has empty places too', () => {
    expect(joined.span(2, 2)).toEqual({ start: 3, end: 3 })
    expect(joined.span(7, 7)).toEqual({ start: 10, end: 10 })
  })
})

test('a single stretch', () => {
  const joined = joinText('  abc  ', [{ start: 2, end: 5 }])
  expect(joined.text).toBe('abc')
  expect([joined.offset(0), joined.offset(3)]).toEqual([2, 5])
  expect(joined.span(1, 2)).toEqual({ start: 3, end: 4 })
})

test('stretches that are all empty stand at the first', () => {
  const joined = joinText('\\\n\\\n', [
    { start: 0, end: 0 },
    { start: 2, end: 2 },
  ])
  expect([joined.text, joined.offset(0), joined.span(0, 0)]).toEqual(['', 0, { start: 0, end: 0 }])
})

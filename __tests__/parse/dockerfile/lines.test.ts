import { describe, expect, test } from 'vitest'
import { continuation, cutLines, indentation } from '../../../src/parse/dockerfile/lines.ts'

const texts = (text: string): string[] => cutLines(text).map(({ start, end }) => text.slice(start, end))

describe('lines', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb', ['a', 'b']],
    ['\n\n', ['', '']],
    ['a\r\nb\r\r\n', ['a', 'b']],
    ['a\rb', ['a\rb']],
    ['\ufeffa\nb', ['a', 'b']],
  ])('of %j are %j', (text, lines) => {
    expect(texts(text)).toEqual(lines)
  })

  test('follow each other without a gap', () => {
    expect(cutLines('a\r\nb\n')).toEqual([
      { start: 0, end: 1, next: 3 },
      { start: 3, end: 4, next: 5 },
    ])
  })
})

test.each([
  ['a', 0],
  [' \t a', 3],
  ['\u00a0\u2003a', 2],
  ['  ', 2],
])('%j is indented by %d', (text, start) => {
  expect(cutLines(text).map((line) => indentation(text, line))).toEqual([start])
})

describe('a line is continued', () => {
  const at = (text: string, escapeCharacter = '\\'): (number | undefined)[] =>
    cutLines(text).map((line) => continuation(text, line.start, line, escapeCharacter))

  test.each([
    ['a \\', 2],
    ['a \\ \t', 2],
    ['\\', 0],
    ['a\\\r\n', 1],
  ])('%j, at %d', (text, index) => {
    expect(at(text)).toEqual([index])
  })

  test.each(['a', ' ', 'a \\\\', '\\\\', 'a \\\\\\', 'a \\ b', 'a \\\u00a0', 'a `'])('not %j', (text) => {
    expect(at(text)).toEqual([undefined])
  })

  test('by the escape character of the file alone', () => {
    expect(at('a `', '`')).toEqual([2])
    expect(at('a \\', '`')).toEqual([undefined])
  })
})

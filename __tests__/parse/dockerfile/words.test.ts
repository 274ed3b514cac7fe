import { describe, expect, test } from 'vitest'
import { type CutWord, wordsAtBlanks, wordsWithQuotes } from '../../../src/parse/dockerfile/words.ts'

const texts = (words: readonly CutWord[]): string[] => words.map(({ text }) => text)

describe('words between blanks', () => {
  test.each<[string, string[]]>([
    ['a  b\tc', ['a', 'b', 'c']],
    ['"a b" c', ['"a', 'b"', 'c']],
    ['a\u00a0b', ['a\u00a0b']],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(texts(wordsAtBlanks(text, 0, text.length))).toEqual(words)
  })

  test('are looked for in a stretch only', () => {
    expect(wordsAtBlanks('a bc d', 2, 4)).toEqual([{ text: 'bc', start: 2, end: 4 }])
  })
})

describe('words with quotes', () => {
  test.each<[string, string[]]>([
    ['A=1 B=2', ['A=1', 'B=2']],
    ['A="1 2" B=\'3 4\'', ['A="1 2"', "B='3 4'"]],
    ['A=1\\ 2 B', ['A=1\\ 2', 'B']],
    ['A="1\\" 2" B', ['A="1\\" 2"', 'B']],
    ["A='1\\' B", ["A='1\\'", 'B']],
    ['A="1 B', ['A="1 B']],
    ['A\u00a0B', ['A', 'B']],
    ['"" A', ['""', 'A']],
    ['A=1\\', ['A=1']],
    ['A \\', ['A']],
  ])('of %j are %j', (text, words) => {
    expect(texts(wordsWithQuotes(text, 0, text.length, '\\'))).toEqual(words)
  })

  test('use the escape character of the file', () => {
    expect(texts(wordsWithQuotes('A=1` 2 B=\\ C', 0, 12, '`'))).toEqual(['A=1` 2', 'B=\\', 'C'])
  })
})

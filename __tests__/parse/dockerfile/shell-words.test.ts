import { describe, expect, test } from 'vitest'
import { lexShellWords } from '../../../src/parse/dockerfile/shell-words.ts'
import type { Variable } from '../../../src/parse/dockerfile/substitution.ts'

const VARIABLES: Readonly<Record<string, Variable>> = {
  A: { state: 'known', value: 'a' },
  V: { state: 'known', value: '1.2.3' },
  E: { state: 'known', value: '' },
  W: { state: 'known', value: 'x  y' },
  N: { state: 'undeclared' },
  T: { state: 'unknown' },
}
const lookup = (name: string): Variable => VARIABLES[name] ?? { state: 'unset' }

const expanded = (text: string, escapeCharacter = '\\'): string | undefined => {
  const lexed = lexShellWords(text, { escape: escapeCharacter, lookup })
  return 'failure' in lexed ? undefined : lexed.text
}

describe('a text with variables put in', () => {
  test.each([
    ['$A-${A}', 'a-a'],
    ['$AB$A.', undefined],
    ['$A_', undefined],
    ['${E}', ''],
    ['$', '$'],
    ['a$ b', 'a$ b'],
    ['$/', '$/'],
    ['"$A b" \'$A\'', 'a b $A'],
    ['\\$A "\\$A \\" \\b"', '$A $A " \\b'],
    ['a\\', 'a'],
    ['<< $A', '<< a'],
  ])('%s is %s', (text, value) => {
    expect(expanded(text)).toBe(value)
  })

  test.each([
    ['${A:-x} ${A-x}', 'a a'],
    ['${E:-x} ${E-x}', 'x '],
    ['${U:-x} ${U-x} ${U:-$A} ${U:-"q ${A}"}', 'x x a q a'],
    ['${N:-x}', 'x'],
    ['${A:+x} ${E:+x} ${E+x} ${U:+x}', 'x  x '],
    ['${A:?no} ${E?no}', 'a '],
    ['${V%.*} ${V%%.*} ${V#*.} ${V##*.}', '1.2 1 2.3 3'],
    ['${V/./-} ${V//./-}', '1-2.3 1-2-3'],
    ['${V%"."*}', '1.2'],
  ])('%s is %s', (text, value) => {
    expect(expanded(text)).toBe(value)
  })

  test.each([
    '$U',
    '${U}',
    '${U:?no}',
    '${E:?no}',
    '${U#a}',
    '${U/a/b}',
    '$N',
    '${N:+x}',
    '$T',
    '${T:-x}',
    '${T:+x}',
    '${T/a/b}',
  ])('%s cannot be known', (text) => {
    expect(expanded(text)).toBeUndefined()
  })

  test.each([
    '"a',
    "'a",
    '${A',
    '${A:-x',
    '${}',
    '${{A}}',
    '${:A}',
    '${A:0:1}',
    '${A^^}',
    '${A:#x}',
    '${A/b}',
    '${A#\\b}',
  ])('%s cannot be read', (text) => {
    expect(expanded(text)).toBeUndefined()
  })

  test('follows the escape character of the file', () => {
    expect(expanded('`$A \\$A "`$A"', '`')).toBe('$A \\a $A')
  })

  test('is given up beyond a limit', () => {
    const read = (text: string) => lexShellWords(text, { escape: '\\', lookup, limit: 10 })
    expect(read('$A'.repeat(10))).toMatchObject({ text: 'a'.repeat(10) })
    expect(read('$A'.repeat(11))).toEqual({ failure: 'the result is too long' })
    expect(read(`"${'$A'.repeat(11)}"`)).toEqual({ failure: 'the result is too long' })
  })

  test('is given up when nobody could have meant it', () => {
    const nested = (depth: number): string => '${U:-'.repeat(depth) + '}'.repeat(depth)
    expect(expanded(nested(64))).toBe('')
    expect(expanded(nested(65))).toBeUndefined()
    expect(expanded('${U:-'.repeat(200_000))).toBeUndefined()
  })
})

describe('its words', () => {
  const words = (text: string, keep?: 'quotes' | 'quotes-and-escapes') => {
    const lexed = lexShellWords(text, { escape: '\\', lookup, words: 'cut', ...(keep && { keep }) })
    return 'failure' in lexed ? undefined : lexed.words
  }

  test.each<[string, string[]]>([
    ['a  b\u00a0c', ['a', 'b', 'c']],
    ['"a b"c d\\ e', ['a bc', 'd e']],
    ['$W "$W"', ['x', 'y', 'x  y']],
    ['cat << EOF', ['cat', '<< EOF']],
    ['a<b', ['a<b']],
    ['"" a', ['a']],
    ['a${U:-b}', ['b']], // BuildKit loses what stands before
  ])('of %s are %j', (text, list) => {
    expect(words(text)).toEqual(list)
  })

  test('may keep their quotes, and their escapes', () => {
    expect(words('"a\\"" \'b\' \\c', 'quotes')).toEqual(['"a""', "'b'", 'c'])
    expect(words('"a\\"" \'b\' \\c', 'quotes-and-escapes')).toEqual(['"a\\""', "'b'", '\\c'])
  })
})

test('variables may stay as they are written', () => {
  const lexed = lexShellWords('$A ${A} ${A:-x} ${A/b/"c"} ${A:0:1}', {
    escape: '\\',
    lookup: () => ({ state: 'kept' }),
  })
  expect(lexed).toMatchObject({ text: '$A ${A} ${A:-x} ${A/b/c} ${A:0:1}' })
})

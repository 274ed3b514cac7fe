import { describe, expect, test } from 'vitest'
import { readFlags } from '../../../src/parse/dockerfile/flags.ts'
import { joinText } from '../../../src/parse/dockerfile/joined-text.ts'

function read(text: string, escapeCharacter = '\\') {
  const { flags, end } = readFlags(joinText(text, [{ start: 0, end: text.length }]), 0, text.length, escapeCharacter)
  return {
    flags: flags.map(({ name, value }) => (value === undefined ? name : `${name}: ${value}`)),
    spans: flags.map(({ span }) => text.slice(span.start, span.end)),
    rest: text.slice(end),
  }
}

describe('flags', () => {
  test.each<[string, string[], string]>([
    [' --from=a --link b c', ['from: a', 'link'], 'b c'],
    [' --mount=type=cache,target=/x  a', ['mount: type=cache,target=/x'], 'a'],
    [' --a="b c" d', ['a: b c'], 'd'],
    [" --a='b\"' d", ['a: b"'], 'd'],
    [' --a=b\\ c d', ['a: b c'], 'd'],
    [' --a= b', ['a: '], 'b'],
    [' --a=b', ['a: b'], ''],
    [' --a=b\\', ['a: b'], ''],
    [' --a="b', ['a: b'], ''],
    [' -- --a', [], ' --a'],
    [' -a b', [], '-a b'],
    [' a --b', [], 'a --b'],
    ['', [], ''],
    [' --a=b\u00a0c', ['a: b'], 'c'],
    [' \u00a0--a=b', [], '\u00a0--a=b'],
  ])('of %j are %j, before %j', (text, flags, rest) => {
    expect(read(text)).toMatchObject({ flags, rest })
  })

  test('use the escape character of the file', () => {
    expect(read(' --a=b` c\\ d', '`').flags).toEqual(['a: b c\\'])
  })

  test('stand where they are written, quotes included', () => {
    expect(read(' --a="b c"  --d e').spans).toEqual(['--a="b c"', '--d'])
  })
})

import { describe, expect, test } from 'vitest'
import { readDirectives } from '../../../src/parse/dockerfile/directives.ts'
import { cutLines } from '../../../src/parse/dockerfile/lines.ts'

function read(text: string) {
  const refusals: string[] = []
  const directives = readDirectives(text, cutLines(text), (message, line) => refusals.push(`${line}: ${message}`))
  return { ...directives, refusals, shown: directives.list.map(({ name, value }) => `${name}=${value}`) }
}

describe('parser directives', () => {
  test.each<[string, string[]]>([
    ['# syntax=docker/dockerfile:1\nFROM a', ['syntax=docker/dockerfile:1']],
    ['#escape=`\n# check=skip=all;error=true', ['escape=`', 'check=skip=all;error=true']],
    ['  #\u00a0SYNTAX \t=  a b  \n', ['syntax=a b']],
    ['\ufeff# syntax=a', ['syntax=a']],
    ['# syntax= ', ['syntax= ']],
  ])('%j', (text, directives) => {
    expect(read(text).shown).toEqual(directives)
  })

  test.each([
    '\n# syntax=a',
    '# a comment\n# syntax=a',
    '# other=a\n# syntax=a',
    'FROM a\n# syntax=a',
    '# syntax',
    '# syntax=',
    '# = a',
    '# syn tax=a',
    '// syntax=a',
  ])('are not in %j', (text) => {
    expect(read(text)).toMatchObject({ shown: [], next: 0, escape: '\\' })
  })

  test('stand from their # to their value', () => {
    const text = ' # escape = `  \n'
    expect(read(text).list.map(({ span }) => text.slice(span.start, span.end))).toEqual(['# escape = `'])
  })

  test('end with the first other line', () => {
    expect(read('# syntax=a\n# escape=`\nFROM a\n')).toMatchObject({ next: 2, escape: '`' })
  })

  test('are refused a second time; BuildKit then names the line before', () => {
    expect(read('# escape=`\n# escape=\\\n').refusals).toEqual(['2: only one escape parser directive can be used'])
  })

  test('allow two escape characters', () => {
    expect(read('# escape=^\n')).toMatchObject({
      escape: '\\',
      refusals: ["1: invalid escape token '^' does not match ` or \\"],
    })
  })
})

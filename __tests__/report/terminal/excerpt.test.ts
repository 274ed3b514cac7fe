import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Location } from '../../../src/model/location.ts'
import { columns } from '../../../src/report/terminal/columns.ts'
import { excerptOf } from '../../../src/report/terminal/excerpt.ts'
import { nastyText } from '../nasty.ts'
import { aFinding, at } from '../report-builder.ts'

const shown = (excerpt: string, location: Location, width?: number) => excerptOf(aFinding({ excerpt, location }), width)

describe('excerptOf', () => {
  it('is nothing for a finding that does not show its line', () => {
    expect(excerptOf(aFinding())).toBeUndefined()
  })

  it.each([
    ['the whole stretch', 'EXPOSE 80 443', at('a', 3, 8, 10), '       ^^'],
    ['one place when there is no end', 'EXPOSE 80', at('a', 3, 8), '       ^'],
    ['one place when the end is in front of it', 'EXPOSE 80', at('a', 3, 8, 2), '       ^'],
    ['what is missing at the end of a line', 'name:', at('a', 3, 6), '     ^'],
    ['up to the end of a line that was clipped', 'abcdef', at('a', 3, 5, 90), '    ^^'],
    ['an empty line', '', at('a', 3, 1), '^'],
  ])('marks %s', (_, excerpt, location, marks) => {
    expect(shown(excerpt, location)).toEqual({ line: excerpt, marks })
  })

  it('marks one place of a stretch that goes on below', () => {
    const location = { path: 'a', start: { line: 3, column: 3 }, end: { line: 5, column: 9 } }
    expect(shown('RUN apt-get', location)?.marks).toBe('  ^')
  })

  it('marks nothing when the place lies behind what is known of the line', () => {
    expect(shown('abc', at('a', 3, 5))).toEqual({ line: 'abc', marks: undefined })
  })

  it.each([
    ['tabs', '\tkey:\tvalue', 7, 12, '    key:    value', '            ^^^^^'],
    ['a tab inside', 'a\tb', 3, 4, 'a   b', '    ^'],
    ['wide text', '漢字: 値', 5, 6, '漢字: 値', '      ^^'],
    ['characters of two units', '👍👍 x', 6, 7, '👍👍 x', '     ^'],
    ['accents', 'e\u0301e\u0301x', 5, 6, 'e\u0301e\u0301x', '  ^'],
    ['hidden characters', 'a\u202eb', 3, 4, 'a<U+202E>b', '         ^'],
    ['a hidden character itself', 'a\u202eb', 2, 3, 'a<U+202E>b', ' ^^^^^^^^'],
    ['a command of the runner', '##[error]x', 10, 11, '##\\[error]x', '          ^'],
  ])('stays under %s', (_, excerpt, from, to, line, marks) => {
    expect(shown(excerpt, at('a', 3, from, to))).toEqual({ line, marks })
  })

  it('does not count a byte order mark on the first line', () => {
    expect(shown('\ufeffFROM a', at('a', 1, 6, 7))).toEqual({ line: 'FROM a', marks: '     ^' })
    expect(shown('\ufeffFROM a', at('a', 2, 7, 8))).toEqual({ line: '<U+FEFF>FROM a', marks: '             ^' })
  })

  describe('in 20 columns', () => {
    const line = 'abcdefghijklmnopqrstuvwxyz'

    it.each([
      ['a line that fits', line.slice(0, 20), 20, 21, 'abcdefghijklmnopqrst', '                   ^'],
      ['the beginning', line.slice(0, 21), 1, 3, 'abcdefghijklmnopqr…', '^^'],
      ['the middle', line + line, 27, 28, '…uvwxyzabcdefghijkl…', '       ^'],
      ['the end', line, 25, 27, '…ijklmnopqrstuvwxyz', '                 ^^'],
      ['as much as fits', line + line, 5, 50, 'abcdefghijklmnopqr…', '    ^^^^^^^^^^^^^^'],
    ])('shows %s', (_, excerpt, from, to, text, marks) => {
      expect(shown(excerpt, at('a', 3, from, to), 20)).toEqual({ line: text, marks })
    })

    it('never shows less', () => {
      expect(shown(line, at('a', 3, 1), 5)).toEqual(shown(line, at('a', 3, 1), 20))
    })
  })

  it('keeps to the width, and its marks under the line', () => {
    const place = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(nastyText, place, place, fc.integer({ min: 20, max: 40 }), (excerpt, from, to, width) => {
        const { line, marks } = shown(excerpt, at('a', 3, from, to), width) ?? { line: '' }
        expect(columns(line)).toBeLessThanOrEqual(width)
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        // one column behind the line may be marked: something may be missing there
        expect((marks ?? '').length).toBeLessThanOrEqual(columns(line) + 1)
        expect(marks ?? '^').toMatch(/^ *\^+$/)
      }),
    )
  })
})

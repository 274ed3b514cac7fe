import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lines, oneLine, reveal } from '../../../src/report/escape/hidden.ts'
import { nastyText } from '../nasty.ts'

describe('reveal', () => {
  it.each([
    ['an escape sequence', '\u001b[31m', '<U+001B>[31m'],
    ['the one-character form of it', '\u009b31m', '<U+009B>31m'],
    ['a bidi override', 'a\u202egpj.exe', 'a<U+202E>gpj.exe'],
    ['a bidi isolate', '\u2066a\u2069', '<U+2066>a<U+2069>'],
    ['zero width', 'ro\u200bot\ufeff', 'ro<U+200B>ot<U+FEFF>'],
    ['a soft hyphen', 'no\u00adde', 'no<U+00AD>de'],
    ['letters hidden as tags', 'a\u{e0041}', 'a<U+E0041>'],
    ['a blank letter', '\u3164', '<U+3164>'],
    ['a Braille cell without dots', 'a\u2800b', 'a<U+2800>b'],
    ['half a surrogate pair', 'a\ud83d', 'a<U+D83D>'],
  ])('shows %s', (_, text, shown) => {
    expect(reveal(text)).toBe(shown)
  })

  it('leaves what can be seen: accents, other scripts, emoji, no-break spaces', () => {
    const text = 'é e\u0301 漢字 👍 ⚠\ufe0f «\u00a0a\u00a0»\u202f;'
    expect(reveal(text)).toBe(text)
  })
})

describe('oneLine', () => {
  it('makes one line of blanks and line breaks', () => {
    expect(oneLine(' a\r\n\tb  c\n')).toBe('a b c')
  })

  it('never leaves a hidden character, and is done after one turn', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
        expect(oneLine(oneLine(text))).toBe(oneLine(text))
      }),
    )
  })
})

describe('lines', () => {
  it('keeps line breaks of every kind', () => {
    expect(lines('a\nb\r\nc\rd\u2028e')).toEqual(['a', 'b', 'c', 'd<U+2028>e'])
  })
})

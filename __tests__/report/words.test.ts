import { describe, expect, it } from 'vitest'
import { WORDS } from '../../src/report/words.ts'

/** Every text with the way to it; functions are called with a word. */
const texts = (words: unknown, route = ''): readonly (readonly [string, string])[] => {
  if (typeof words === 'string') return [[route, words]]
  if (typeof words === 'function') return [[route, String(words('word'))]]
  return Object.entries(words ?? {}).flatMap(([name, inner]) => texts(inner, `${route}.${name}`))
}

describe('the fixed words', () => {
  it('exist in both languages under the same names', () => {
    expect(texts(WORDS.fr).map(([route]) => route)).toEqual(texts(WORDS.en).map(([route]) => route))
  })

  it('name the number in the same phrases', () => {
    const numbered = (words: unknown): readonly string[] =>
      texts(words).flatMap(([route, text]) => (text.includes('{n}') ? [route] : []))
    expect(numbered(WORDS.fr)).toEqual(numbered(WORDS.en))
  })

  it('follow French typography: a no-break space before double signs, no straight apostrophe', () => {
    for (const [route, text] of texts(WORDS.fr)) {
      expect(text, route).not.toMatch(/(?<![\u00a0\u202f])[:;!?»]|«(?!\u00a0)|'/)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createQuote, QUOTE_LIMIT } from '../../src/http/redact.ts'

const secret = 'gl+sec/ret=&<x>"%2f'
const quote = createQuote([secret])

describe('a foreign text fit to be shown', () => {
  it.each([
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded in lower case', encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase())],
    ['form-encoded', new URLSearchParams({ token: secret }).toString()],
    ['in JSON', JSON.stringify({ token: secret })],
    ['in HTML', 'gl+sec/ret=&amp;&lt;x&gt;&quot;%2f'],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['with a control character inside', `gl+sec\u0000/ret=&\u200b<x>"%2f`],
    ['twice', `${secret}${secret}`],
  ])('hides the secret %s', (_, text) => {
    const shown = quote(`before ${text} after`)
    expect(shown).toContain('before ')
    expect(shown).toContain('***')
    expect(shown).not.toMatch(/sec|ret|Z2wrc2Vj/)
  })

  it('leaves no half of a secret at its end', () => {
    for (let before = QUOTE_LIMIT - 30; before <= QUOTE_LIMIT; before += 1)
      expect(quote('x'.repeat(before) + secret)).not.toContain('gl')
  })

  it('hides what looks like the token of somebody else', () => {
    expect(quote(`bad token glptt-${'a1'.repeat(20)}`)).toBe('bad token ***')
    expect(quote(`bad token glpat-${'Ab_-'.repeat(6)}`)).toBe('bad token ***')
  })

  it('is one line without control, direction or invisible characters', () => {
    expect(quote('a\r\n\tb\u001b[31mc\u202ed\u200be\u2028f\u0085g')).toBe('a b[31mcde fg')
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(quote(text))))
  })

  it('is clipped, without cutting a character in two', () => {
    expect(quote('x'.repeat(QUOTE_LIMIT))).toHaveLength(QUOTE_LIMIT)
    expect(quote('x'.repeat(QUOTE_LIMIT + 1))).toBe(`${'x'.repeat(QUOTE_LIMIT)}…`)
    expect(quote(`${'x'.repeat(QUOTE_LIMIT - 1)}😀`)).toBe(`${'x'.repeat(QUOTE_LIMIT - 1)}…`)
  })

  it('keeps an ordinary text as it is', () => {
    expect(quote('Référence introuvable : « main »')).toBe('Référence introuvable : « main »')
    expect(createQuote([''])('abc')).toBe('abc')
  })
})

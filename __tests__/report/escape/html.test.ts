import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { embedded, escapeHtml, html, joined, linked, prose, webAddress } from '../../../src/report/escape/html.ts'
import { nastyText } from '../nasty.ts'

describe('a text in HTML', () => {
  it('reads back as the text between tags and in an attribute, whatever it holds', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const shown = escapeHtml(text)
        expect(shown).not.toMatch(/[<>"']/)
        const [element] = parseFragment(html`<p title="${text}">${text}</p>`.html).childNodes
        if (element === undefined || !('attrs' in element)) throw new Error('no element')
        const [child] = element.childNodes
        expect(element.attrs).toEqual([{ name: 'title', value: child && 'value' in child ? child.value : '' }])
        expect(element.childNodes.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps its blanks and shows what is hidden', () => {
    expect(escapeHtml('  a  b\n\u202ec')).toBe('  a  b &lt;U+202E&gt;c')
  })

  it('stays text when a rule quotes something', () => {
    expect(prose('Set `a<b>` &\n`c`').html).toBe('Set <code>a&lt;b&gt;</code> &amp;<br><code>c</code>')
  })
})

describe('a template', () => {
  it('writes nothing for what is absent, and lists one after the other', () => {
    expect(html`${undefined}${false}${0}${[html`<b>`, html`<i>`]}`.html).toBe('0<b><i>')
    expect(joined([html`a`, html`b`], html`, `).html).toBe('a, b')
  })
})

describe('a link', () => {
  it.each([
    'javascript:alert(1)',
    'http://a.test/',
    'data:text/html,x',
    '//a.test',
    'https://',
    'https://a b',
    '',
    'https://a.test/"x',
  ])('is not made of %j', (address) => {
    expect(webAddress(address)).toBeUndefined()
    expect(linked(address, html`x`).html).toBe('x')
  })

  it('is made of an address over TLS', () => {
    expect(linked('https://a.test/b?c=1&d#e', html`x`).html).toBe(
      '<a href="https://a.test/b?c=1&amp;d#e" rel="noreferrer">x</a>',
    )
  })
})

it('an embedded script cannot end itself', () => {
  expect(() => embedded('a</script>')).toThrow()
  expect(() => embedded('<!--')).toThrow()
})

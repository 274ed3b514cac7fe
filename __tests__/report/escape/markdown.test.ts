import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine } from '../../../src/report/escape/hidden.ts'
import { codeSpan, escapeMarkdown, prose } from '../../../src/report/escape/markdown.ts'
import { alive, render, rowsOf, tagsOf, textOf } from '../gfm.ts'
import { nastyText } from '../nasty.ts'

/** The first of two cells of a table, as a reader of Markdown sees it. */
function cellOf(markdown: string) {
  const rows = rowsOf(render(`| a | b |\n| --- | --- |\n| ${markdown} | end |\n`))
  expect(rows.map((row) => row.length)).toEqual([2, 2])
  expect(textOf(rows[1]?.[1] ?? [])).toBe('end')
  return rows[1]?.[0] ?? []
}

/** What is no blank to Markdown stays; it trims the rest in a cell and in a line. */
const trimmed = (text: string): string => text.replace(/^ +| +$/g, '')

describe('escapeMarkdown', () => {
  it.each([
    ['a|b', 'a&#124;b'],
    ['`rm`', '&#96;rm&#96;'],
    ['<img src=x>', '&#60;img src=x&#62;'],
    ['[a](b)', '&#91;a&#93;(b)'],
    ['@team', '<span>&#64;</span>team'],
    ['a/b#12', 'a/b<span>&#35;</span>12'],
    ['https://a.test', 'https<span>&#58;</span>//a.test'],
    ['www.a.test', 'www<span>&#46;</span>a.test'],
    ['${A}/${B}', '<span>&#36;</span>{A}/<span>&#36;</span>{B}'],
    ['a\nb', 'a b'],
  ])('%j becomes %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  it('leaves plain text readable', () => {
    const text = 'The image "node:22.1" (of the final stage) is not pinned: 1.2.3, 80 % + 5 - 3'
    expect(escapeMarkdown(text)).toBe(text)
  })

  it('is plain text in a table cell', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const cell = cellOf(escapeMarkdown(text))
        expect(textOf(cell)).toBe(oneLine(text))
        expect(tagsOf(cell).filter((tag) => tag !== 'span')).toEqual([])
        expect(alive(cell)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['a list', '- ', ['ul', 'li', 'span']],
    ['a line of text', '', ['p', 'span']],
    ['a heading', '## ', ['h2', 'span']],
  ])('is plain text in %s', (_, start, tags) => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const page = render(`${start}${escapeMarkdown(text)}\n`)
        expect(trimmed(textOf(page).replaceAll('\n', ''))).toBe(oneLine(text))
        expect(tagsOf(page).filter((tag) => !tags.includes(tag))).toEqual([])
        expect(alive(page)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('codeSpan', () => {
  it.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['``', '``` `` ```'],
    ['a|b', '<code>a&#124;b</code>'],
    ['##[error]', '<code><span>&#35;</span><span>&#35;</span>&#91;error&#93;</code>'],
    ['', ''],
  ])('%j becomes %s', (text, code) => {
    expect(codeSpan(text)).toBe(code)
  })

  it('is one piece of code in a table cell', () => {
    fc.assert(
      fc.property(
        nastyText.filter((text) => oneLine(text) !== ''),
        (text) => {
          const cell = cellOf(codeSpan(text))
          expect(textOf(cell)).toBe(oneLine(text))
          expect(tagsOf(cell).filter((tag) => tag !== 'span')).toEqual(['code'])
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('prose', () => {
  it('shows as code what the rule puts between backticks', () => {
    expect(prose('Use `type: ClusterIP`, not @team.')).toBe('Use `type: ClusterIP`, not <span>&#64;</span>team.')
  })

  it.each([
    ['an odd backtick', 'a ` b', 'a &#96; b'],
    ['two in a row', 'a `` b', 'a &#96;&#96; b'],
    ['code side by side', '`a``b`', '&#96;a&#96;&#96;b&#96;'],
    ['nothing but a blank', 'a ` ` b', 'a &#96; &#96; b'],
  ])('takes %s for text', (_, text, shown) => {
    expect(prose(text)).toBe(shown)
  })

  it('keeps lines apart', () => {
    expect(prose('a\n\nb\r\nc')).toBe('a<br>b<br>c')
  })

  it('holds nothing but text, code and line breaks in a table cell', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const cell = cellOf(prose(text))
        expect(tagsOf(cell).filter((tag) => !['span', 'code', 'br'].includes(tag))).toEqual([])
        expect(alive(cell)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { digest, quoted } from '../../src/aggregate/digest.ts'
import { buildSite } from '../../src/aggregate/site/build.ts'
import { scaleOf } from '../../src/aggregate/site/chart.ts'
import { writeSite } from '../../src/aggregate/site/write.ts'
import { csvTable, jsonTable } from '../../src/aggregate/tables.ts'
import { oneLine } from '../../src/report/escape/hidden.ts'
import { nastyText } from '../report/nasty.ts'
import { NO_TITLES } from './reports.ts'
import { temporary } from './servers.ts'
import { aProject, aView, nastyView } from './views.ts'

type Node = DefaultTreeAdapterMap['node']

/** Every element as its tag and the names of its attributes; texts and values apart. */
function skeleton(html: string): { readonly tags: string; readonly texts: string } {
  const tags: string[] = []
  const texts: string[] = []
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      tags.push(`${node.tagName}(${node.attrs.map(({ name }) => name).join(' ')})`)
      texts.push(...node.attrs.map(({ value }) => value))
    }
    if ('value' in node) texts.push(node.value)
    if ('data' in node) tags.push('comment')
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  const errors: string[] = []
  // a character that is none means nothing, and does no harm
  const harmless = 'noncharacter-in-input-stream'
  visit(parse(html, { onParseError: ({ code }) => (code === harmless ? undefined : errors.push(code)) }))
  expect(errors).toEqual([])
  return { tags: tags.join('\n'), texts: texts.join('\n') }
}

const site = (text: string) => [...buildSite(nastyView(text), NO_TITLES, 'fr')]

/** Marks between backticks become code, as in a rule's own texts: nothing else does. */
const tagsOf = (html: string): string => skeleton(html.replaceAll('`', '')).tags

const ALPHABET = `<>&"'=/\\{}[]()!-;:#@$%|*_~^+,.?\`\t\n\r\0\u001b\u202e\u200b<script>alert(1)</script><!--]]>&lt;"onload=x `

describe('no text of a report is read as anything else', () => {
  test.each([
    ALPHABET,
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    '</script><script>',
    '<!--',
    'javascript:alert(1)',
    '../../etc/passwd',
  ])('%j', (written) => {
    const plain = site('plain')
    // lines and code are what a rule's own texts may have
    for (const [index, file] of site(written.replace(/[\r\n`]/g, ' ')).entries()) {
      expect(file.path).toMatch(/^(?:(?:en|fr)\/(?:projects\/[a-z0-9-]+|index|rejected)|index)\.html$/)
      expect(tagsOf(file.text)).toBe(tagsOf(plain[index]?.text ?? ''))
    }
  })

  test('whatever it is', () => {
    const plain = site('plain')
    fc.assert(
      fc.property(nastyText, (written) => {
        const text = `x${written.replaceAll('`', '').replace(/[\r\n]/g, ' ')}`
        for (const [index, file] of site(text).entries())
          expect(tagsOf(file.text)).toBe(tagsOf(plain[index]?.text ?? ''))
      }),
      { numRuns: 40 },
    )
  })

  test('and it is shown', () => {
    const [overview, , page] = site(ALPHABET)
    const shown = oneLine(ALPHABET.replaceAll('`', '')).replace(/ /g, '')
    for (const file of [overview, page])
      expect(skeleton((file?.text ?? '').replaceAll('`', '')).texts.replace(/ /g, '')).toContain(shown)
  })

  test('only web addresses over TLS become links', () => {
    const addresses = ['javascript:alert(1)', 'http://a.test', 'data:text/html,x', 'https://a.test/x"y', '//a.test']
    for (const repository of addresses) {
      const pages = [...buildSite(aView([aProject({ repository })]), NO_TITLES, 'en')]
      expect(pages.map(({ text }) => text).join('')).not.toContain(`href="${repository.slice(0, 6)}`)
    }
  })
})

test('every page says what it may load: nothing', () => {
  for (const { text } of site('x')) {
    expect(skeleton(text).texts).toMatch(/^Content-Security-Policy\ndefault-src 'none'; /m)
    expect(text).not.toMatch(/<(?:link|img|iframe|script src)|\sstyle="|\son\w+="/)
  }
})

test('each row of a table has a cell for each column, and holds no other row', () => {
  const named = (node: Node, ...names: readonly string[]): readonly Node[] =>
    'childNodes' in node
      ? node.childNodes.flatMap((child) => [
          ...('tagName' in child && names.includes(child.tagName) ? [child] : []),
          ...named(child, ...names),
        ])
      : []
  let rows = 0
  for (const { text } of site('x'))
    for (const table of named(parse(text), 'table')) {
      const [head, ...others] = named(table, 'tr').map((row) => named(row, 'th', 'td').length)
      rows += others.length
      expect(others.filter((cells) => cells !== head)).toEqual([])
    }
  expect(rows).toBeGreaterThan(20)
})

test('the requirements that are left are a table; the others are listed by their answer', () => {
  const { detail } = aProject()
  const requirements = (['met', 'broken', 'declared'] as const).map(
    (status) =>
      ({ id: `R-${status}`, title: 'title', priority: 'P', status, because: `evidence of ${status}` }) as const,
  )
  const view = aView([aProject({ detail: { ...detail, requirements } })])
  const page = [...buildSite(view, NO_TITLES, 'en')].find(({ path }) => path.startsWith('en/projects/'))?.text ?? ''
  const texts = skeleton(page).texts.split('\n')
  expect(texts.filter((text) => /^R-|evidence/.test(text))).toEqual([
    ...['R-broken', 'evidence of broken', 'R-declared', 'evidence of declared', 'R-met'],
  ])
})

test('the table for spreadsheets holds no formula, and as many cells in each record', () => {
  const table = csvTable(nastyView('=HYPERLINK("http://a.test";"x"),+1\n@a'))
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, a, b]) => a ?? b ?? '')
  const lines = table.trimEnd().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(new Set(lines.map((line) => cells(line).length)).size).toBe(1)
  expect(lines.flatMap(cells).filter((cell) => /^[=+@-]/.test(cell))).toEqual([])
})

test('the table for programs reads back', () => {
  const view = nastyView(ALPHABET)
  expect(JSON.parse(jsonTable(view))).toMatchObject({
    version: 1,
    verdicts: { compatible: 1, incompatible: 1, undetermined: 0 },
    projects: [{ name: ALPHABET, nextGate: 'ovh' }, { name: 'boutique' }],
  })
})

describe('the digest', () => {
  test('mentions nobody: names are code, whose fence they cannot close', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(quoted(text)).toMatch(/^`[^`\r\n]+`$/)
      }),
    )
  })

  test('says what changed, in a message that is not split', () => {
    const worse = Array.from({ length: 300 }, (_, index) =>
      aProject({ id: index, name: `${'x'.repeat(190)}${index}`, verdict: 'incompatible' }),
    )
    const text = digest(aView([...worse, aProject({ before: undefined, name: '@all' })]), NO_TITLES, 'fr')
    expect(text).toContain('- Moins bien\u00a0: `xxx')
    expect(text).toContain('292 de plus')
    expect(text).toContain('- Nouveaux\u00a0: `@all` (compatible)')
    expect(text.length).toBeLessThan(16_383)
  })
})

describe('the folder of the site', () => {
  const files = (name: string) => [{ path: `fr/${name}.html`, text: name }]

  test('is replaced whole', () => {
    const folder = join(temporary('site'), 'site')
    writeSite(folder, files('a'))
    writeSite(folder, files('b'))
    expect(existsSync(join(folder, 'fr/a.html'))).toBe(false)
    expect(readFileSync(join(folder, 'fr/b.html'), 'utf8')).toBe('b')
    rmSync(join(folder, '..'), { recursive: true })
  })

  test('is refused when it holds anything else', () => {
    const folder = temporary('site')
    mkdirSync(join(folder, 'mine'))
    writeFileSync(join(folder, 'mine/index.html'), 'mine')
    expect(() => writeSite(join(folder, 'mine'), files('a'))).toThrow('holds something else')
    expect(readFileSync(join(folder, 'mine/index.html'), 'utf8')).toBe('mine')
    rmSync(folder, { recursive: true })
  })
})

test.each([
  [1, 1],
  [4, 4],
  [5, 5],
  [7, 10],
  [20, 20],
  [37, 40],
  [500, 500],
  [99_999, 100_000],
])('a scale for %i ends at %i, in few steps', (greatest, top) => {
  const scale = scaleOf(greatest)
  expect(scale.top).toBe(top)
  expect(scale.steps).toBeLessThanOrEqual(5)
})

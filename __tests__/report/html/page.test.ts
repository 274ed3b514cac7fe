import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/model/language.ts'
import type { Report } from '../../../src/model/report.ts'
import type { Rule } from '../../../src/model/rule.ts'
import { htmlReport, PAGE_LIMIT } from '../../../src/report/html/page.ts'
import { PAGE_WORDS } from '../../../src/report/html/words.ts'
import { cleanReport, doubtfulReport, fullReport } from '../example-reports.ts'
import { nastyReport } from '../nasty-report.ts'
import { aFinding, aReport, at } from '../report-builder.ts'
import { largeReport, pageReport } from './page-report.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

function elements(node: Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : []
  return 'tagName' in node ? [node, ...children] : children
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

const read = (page: string) => elements(parse(page))

const KNOWN_ATTRIBUTES =
  /^(?:aria-[a-z]+|autocomplete|charset|checked|class|content|d|data-[a-z]+|datetime|height|hidden|href|http-equiv|id|lang|name|open|preserveaspectratio|rel|role|scope|tabindex|type|viewbox|width)$/i

describe.each(LANGUAGES)('the page in %s', (language) => {
  it.each(Object.entries({ page: pageReport, full: fullReport, doubtful: doubtfulReport, clean: cleanReport }))(
    'of the report "%s" is well formed and says its language',
    (_, report) => {
      const errors: string[] = []
      const document = parse(htmlReport(report(language)), { onParseError: ({ code }) => errors.push(code) })
      expect(errors).toEqual([])
      const all = elements(document)
      expect(attribute(all.find(({ tagName }) => tagName === 'html') as Element, 'lang')).toBe(language)
      const ids = all.flatMap((element) => attribute(element, 'id') ?? [])
      expect(new Set(ids).size).toBe(ids.length)
      for (const element of all)
        for (const reference of [
          attribute(element, 'aria-labelledby'),
          attribute(element, 'href')?.match(/^#(.*)/)?.[1],
        ])
          if (reference !== undefined) expect(ids).toContain(reference)
    },
  )

  it('holds what the report says', () => {
    const text = textOf(parse(htmlReport(pageReport(language), { rules: [titled('IMG006', 'title of IMG006')] })))
    for (const part of [
      'demo',
      'PRE-24',
      'title of IMG006',
      'EXPOSE 80 443',
      'charts/web/values-prod.yaml:7:16',
      '2027-03-31',
      'Service Team',
      'deploy/chart',
      'prod',
    ])
      expect(text).toContain(part)
  })

  it('holds 500 findings in less than its limit, and counts the rest', () => {
    const page = htmlReport(largeReport(language, 500))
    expect(Buffer.byteLength(page)).toBeLessThan(PAGE_LIMIT)
    expect(page.match(/<li class="(?:error|warning|info)">/g)).toHaveLength(500)
    const more = htmlReport(largeReport(language, 2_345))
    expect(Buffer.byteLength(more)).toBeLessThan(PAGE_LIMIT)
    expect(textOf(parse(more))).toMatch(/1[,\u202f]845 /)
  })
})

/** A rule that has a code and a title, all that the page takes of it. */
const titled = (code: string, title: string): Rule =>
  ({ code, text: { en: { title }, fr: { title } } }) as unknown as Rule

describe('the steps', () => {
  it('say once what several of them ask', () => {
    const page = htmlReport(pageReport('en'))
    const text = textOf(parse(page))
    expect(text.match(/Listen on a port above 1024/g)).toHaveLength(1)
    expect(page.match(/<a href="#req-PRE-13">PRE-13<\/a> Ports/g)).toHaveLength(1)
  })
})

describe('what is never shown', () => {
  it('is the line of a finding that hides it', () => {
    const page = (excerpt?: string) => htmlReport(aReport({ findings: [aFinding({ rule: 'SEC002', excerpt })] }))
    expect(page()).not.toContain('<pre>')
    expect(page('password: x')).toContain('<pre>')
  })
})

describe('hostile texts', () => {
  const hostile = (report: Report): readonly Element[] => {
    const page = htmlReport(report, {
      rules: report.findings.map(({ rule }) => titled(rule, '</h4><script>')),
      repositoryUrl: 'javascript:x',
      commit: 'abcdef1',
    })
    expect(Buffer.byteLength(page)).toBeLessThan(PAGE_LIMIT)
    return read(page)
  }

  it('add no element, no attribute and no address of their own', () => {
    fc.assert(
      fc.property(nastyReport, (report) => {
        for (const element of hostile(report)) {
          expect(element.tagName).toMatch(
            /^(?:html|head|meta|title|style|script|body|a|svg|symbol|path|use|rect|header|footer|nav|main|section|div|p|span|h[1-4]|dl|dt|dd|time|ul|ol|li|b|br|code|pre|mark|table|caption|thead|tbody|tr|th|td|details|summary|form|fieldset|legend|label|input)$/,
          )
          for (const { name, value } of element.attrs) {
            expect(name).toMatch(KNOWN_ATTRIBUTES)
            expect(name).not.toMatch(/^on/)
            if (name === 'href') expect(value).toMatch(/^(?:https:\/\/[a-z\d]|#)/i)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('run nothing in any place of the report', () => {
    const nasty = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;--><!--</style></title>`
    const report = pageReport('en')
    const replaced: Report = JSON.parse(
      JSON.stringify(report, (key, value) =>
        typeof value === 'string' &&
        ![
          'language',
          'verdict',
          'severity',
          'status',
          'class',
          'state',
          'kind',
          'priority',
          'reason',
          'by',
          'type',
          'decidedBy',
          'failOn',
          'manifest',
          'requirement',
        ].includes(key) &&
        !/^(?:scoping|ovh|cloud-pi|production|PRE-\d+)$/.test(value)
          ? nasty
          : value,
      ),
    )
    const all = hostile(replaced)
    expect(all.filter(({ tagName }) => tagName === 'script')).toHaveLength(1)
    expect(all.filter(({ tagName }) => tagName === 'img')).toEqual([])
  })

  it('stay bounded whatever their size', () => {
    const huge = '\u202e&"'.repeat(50_000)
    const findings = Array.from({ length: 50 }, (_, index) =>
      aFinding({
        message: huge,
        why: huge,
        fix: huge,
        excerpt: huge,
        location: at(huge, index + 1),
        environments: [huge],
      }),
    )
    const page = htmlReport(
      aReport({
        project: huge,
        profile: huge,
        findings,
        unverified: Array.from({ length: 500 }, () => ({ reason: 'encrypted' as const, path: huge, message: huge })),
        assumptions: [{ code: 'no-manifest', message: huge }],
      }),
    )
    expect(Buffer.byteLength(page)).toBeLessThan(PAGE_LIMIT)
  })
})

describe('the excerpt', () => {
  const shown = (excerpt: string, column: number, endColumn?: number) =>
    /<pre>.*<\/pre>/.exec(
      htmlReport(aReport({ findings: [aFinding({ excerpt, location: at('a.yaml', 3, column, endColumn) })] })),
    )?.[0]

  it.each([
    ['    image: web', 12, 15, '<pre>image: <mark>web</mark></pre>'],
    ['    image: web', 5, undefined, '<pre><mark>i</mark>mage: web</pre>'],
    ['short', 40, 50, '<pre>short</pre>'],
    ['a👍b', 2, undefined, '<pre>a<mark>👍</mark>b</pre>'],
    ['\t<b>', 2, 5, '<pre><mark>&lt;b&gt;</mark></pre>'],
  ])('of %j at %i to %s', (line, column, endColumn, expected) => {
    expect(shown(line, column, endColumn)).toBe(expected)
  })

  it('of a long line shows what is around the place', () => {
    const pre = shown(`${'a'.repeat(300)}B${'c'.repeat(300)}`, 301, 302) ?? ''
    expect(pre).toMatch(/^<pre>…a{50}<mark>B<\/mark>c{109}…<\/pre>$/)
  })
})

describe('the policy of the page', () => {
  const page = htmlReport(pageReport('en'))

  it('allows its own style and script by their hashes, and nothing else', () => {
    const policy = attribute(
      read(page).find((each) => attribute(each, 'http-equiv') !== undefined) as Element,
      'content',
    )
    const hash = (tag: string) =>
      createHash('sha256')
        .update(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '')
        .digest('base64')
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash('style')}'; script-src 'sha256-${hash('script')}'; base-uri 'none'; form-action 'none'`,
    )
  })

  it('needs no other file, and its style and script name none', () => {
    expect(page).not.toMatch(/\bsrc=|url\(|@import|<link|\bfetch\(|XMLHttpRequest|style="|\son[a-z]+=/)
  })

  it('has attributes between double quotes only', () => {
    const tags = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '').match(/<[a-z][^>]*>/g) ?? []
    for (const tag of tags) expect(tag).toMatch(/^<[a-z\d]+(?: [a-zA-Z-]+="[^"]*")*\/?>$/)
  })

  it('is the same for the same report', () => {
    expect(htmlReport(pageReport('en'))).toBe(page)
  })
})

describe('the fixed words', () => {
  const texts = (words: unknown, route = ''): readonly (readonly [string, string])[] =>
    typeof words === 'string'
      ? [[route, words]]
      : typeof words === 'function'
        ? [[route, String(words('word', 2))]]
        : Object.entries(words ?? {}).flatMap(([name, inner]) => texts(inner, `${route}.${name}`))

  it('exist in both languages, with French typography', () => {
    expect(texts(PAGE_WORDS.fr).map(([route]) => route)).toEqual(texts(PAGE_WORDS.en).map(([route]) => route))
    for (const [route, text] of texts(PAGE_WORDS.fr))
      expect(text, route).not.toMatch(/(?<![\u00a0\u202f])[:;!?»]|«(?!\u00a0)|'/)
    expect(parseFragment(PAGE_WORDS.fr.footer).childNodes).toHaveLength(1)
  })
})

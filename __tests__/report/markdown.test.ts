import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownReport, SUMMARY_LIMIT } from '../../src/report/markdown.ts'
import { CELL_LIMIT, PATH_LIMIT } from '../../src/report/summary/cell.ts'
import { fullReport } from './example-reports.ts'
import { alive, linksOf, render, rowsOf, tagsOf, textOf } from './gfm.ts'
import { nastyReport } from './nasty-report.ts'
import { aFinding, aReport, at, manyFindings } from './report-builder.ts'

const SOURCE = { repositoryUrl: 'https://github.com/o/r', commit: 'a'.repeat(40) }
const bytes = (text: string): number => Buffer.byteLength(text, 'utf8')

/** The cells of all tables as text. */
const cells = (markdown: string): readonly (readonly string[])[] =>
  rowsOf(render(markdown)).map((row) => row.map(textOf))

/** Everything between one heading and the next. */
const part = (markdown: string, title: string): string => markdown.split(`### ${title}`)[1]?.split('###')[0] ?? ''

describe('markdownReport', () => {
  it('counts by family and severity what stands', () => {
    const findings = [
      aFinding(),
      aFinding({ rule: 'CI004', severity: 'warning' }),
      aFinding({ rule: 'XYZ001', severity: 'info' }),
      aFinding({ suppressed: { by: 'comment', reason: 'known' } }),
    ]
    expect(cells(markdownReport(aReport({ findings }))).slice(0, 5)).toEqual([
      ['Family', 'Errors', 'Warnings', 'Infos'],
      ['Dockerfile and image', '1', '0', '0'],
      ['CI pipeline', '0', '1', '0'],
      ['Other', '0', '0', '1'],
      ['Total', '1', '1', '1'],
    ])
  })

  it('puts the weightiest finding first', () => {
    const findings = [
      aFinding({ severity: 'info' }),
      aFinding({ severity: 'error' }),
      aFinding({ severity: 'warning' }),
    ]
    const rows = cells(part(markdownReport(aReport({ findings })), 'Findings'))
    expect(rows.map(([severity]) => severity)).toEqual(['Severity', 'error', 'warning', 'info'])
  })

  it('leads to the page of the rule and to the lines of the file', () => {
    const finding = aFinding({ location: at('a b.yaml', 3), url: 'https://a.test/IMG006' })
    const report = aReport({ findings: [finding] })
    expect(linksOf(render(part(markdownReport(report, { ...SOURCE, folder: 'apps/' }), 'Findings')))).toEqual([
      'https://a.test/IMG006',
      `https://github.com/o/r/blob/${SOURCE.commit}/apps/a%20b.yaml#L3`,
    ])
    expect(linksOf(render(part(markdownReport(report), 'Findings')))).toEqual(['https://a.test/IMG006'])
  })

  it('gives the same advice once', () => {
    const findings = [
      aFinding({ severity: 'info', fix: 'a' }),
      aFinding({ fix: 'b', location: at('a', 1) }),
      aFinding({ fix: 'a', location: at('b', 1) }),
    ]
    expect(cells(part(markdownReport(aReport({ findings })), 'What to do')).map((row) => row[2])).toEqual([
      'Fix',
      'b',
      'a',
    ])
  })

  it('names three related places, and counts the others', () => {
    const related = [1, 2, 3, 4, 5].map((line) => at('values.yaml', line))
    const [, row] = cells(part(markdownReport(aReport({ findings: [aFinding({ related })] })), 'Findings'))
    expect(row?.[3]).toMatch(/see also: values.yaml:1, values.yaml:2, values.yaml:3 and 2 more$/)
  })

  it('shows who suppressed what, why, and until when', () => {
    const finding = aFinding({ suppressed: { by: 'derogation', reason: 'migration', until: '2027-01-31' } })
    expect(cells(part(markdownReport(aReport({ findings: [finding] })), 'Suppressed findings'))[1]).toEqual([
      'IMG006',
      'Dockerfile:3',
      'derogation',
      'migration',
      '2027-01-31',
    ])
  })

  it('clips what would fill a cell', () => {
    const finding = aFinding({ message: 'm'.repeat(CELL_LIMIT + 1), location: at('p'.repeat(PATH_LIMIT + 1), 3) })
    const [, row] = cells(part(markdownReport(aReport({ findings: [finding] })), 'Findings'))
    expect(row?.[2]).toBe(`${'p'.repeat(PATH_LIMIT - 1)}…:3`)
    expect(row?.[3]).toBe(`${'m'.repeat(CELL_LIMIT - 1)}…`)
  })

  it.each([0, 1])('is whole in the bytes it takes, and %i more', (more) => {
    const whole = markdownReport(fullReport('fr'))
    expect(markdownReport(fullReport('fr'), { byteLimit: bytes(whole) + more })).toBe(whole)
  })

  it('drops advice first, then what is suppressed, what is not verified, warnings, and errors last', () => {
    const each = 10
    const suppressed = { by: 'comment', reason: 'known' } as const
    const findings = [
      ...manyFindings(each),
      ...manyFindings(each, { severity: 'warning' }),
      ...manyFindings(each, { severity: 'info' }),
      ...manyFindings(each, { suppressed }),
    ]
    const unverified = manyFindings(each).map(({ message }) => ({ reason: 'encrypted', path: 'a', message }) as const)
    const report = aReport({ findings, unverified })
    const whole = bytes(markdownReport(report))
    const seen = Array.from({ length: 100 }, (_, step) => {
      const page = markdownReport(report, { byteLimit: Math.ceil((whole * (100 - step)) / 100) })
      const rows = cells(page)
      const kept = (test: (row: readonly string[]) => boolean): number => rows.filter(test).length
      return [
        kept(([first]) => first === 'error'),
        kept(([first]) => first === 'warning'),
        kept(([first]) => first === 'encrypted content'),
        kept((row) => row[3] === 'known'),
        kept(([first]) => first === 'info'),
      ]
    })
    // a kind loses rows only when those that weigh less are gone
    for (const kinds of seen) expect(kinds.filter((number) => number > 0 && number < each).length).toBeLessThan(2)
    for (const kinds of seen) expect(kinds).toEqual(kinds.toSorted((a, b) => b - a))
    expect(seen[0]).toEqual([each, each, each, each, each])
    for (let gone = 1; gone <= 5; gone += 1)
      expect(seen.some((kinds) => kinds.filter((number) => number === 0).length === gone)).toBe(true)
  })

  it('says how many rows it dropped', () => {
    const report = aReport({ language: 'fr', findings: manyFindings(500) })
    const page = markdownReport(report, { byteLimit: 20_000 })
    const kept = cells(part(page, 'Constats')).filter(([severity]) => severity === 'erreur').length
    expect(kept).toBeGreaterThan(50)
    expect(page).toContain(`_${500 - kept} lignes de plus, omises\u00a0: la page dépasserait ce que GitHub accepte_`)
    expect(bytes(page)).toBeLessThanOrEqual(20_000)
  })

  it('shows the steps of a project that has a manifest, and folds its requirements', () => {
    const gates = [
      {
        id: 'ovh' as const,
        title: 'Onboarding on OVH',
        open: false,
        met: 3,
        total: 5,
        left: [],
        changes: [{ text: 'Fill `backup` in accostage.yaml: target', requirements: ['PRE-08'] }],
      },
    ]
    const requirements = [
      {
        id: 'PRE-08',
        title: 'Backup | restoration',
        priority: 'required' as const,
        source: { page: 'agreement/support' },
        status: 'missing' as const,
        evidence: [{ kind: 'field' as const, text: '`backup.target` is not filled' }],
        gates: ['ovh' as const],
      },
    ]
    const { inputs } = aReport()
    const page = markdownReport(aReport({ gates, requirements, inputs: { ...inputs, manifest: 'valid' } }))
    expect(page).toContain('| Onboarding on OVH | ❌ closed | 3/5 | Fill `backup` in accostage.yaml: target |')
    expect(page).toMatch(/<details>\n<summary>Requirements<\/summary>\n\n\| Requirement[\s\S]*\n\n<\/details>\n/)
    expect(page).toContain('| PRE-08 | Backup &#124; restoration | required | missing | `backup.target` is not filled |')
    const without = markdownReport(aReport({ gates, requirements }))
    expect(without).not.toContain('PRE-08')
    expect(without).not.toContain('OVH')
  })

  it('keeps below what GitHub accepts by default', () => {
    const findings = manyFindings(3000, { why: 'é'.repeat(900), fix: 'é'.repeat(900) }).map((finding, index) => ({
      ...finding,
      fix: `${finding.fix}${index}`,
    }))
    const page = markdownReport(aReport({ findings }))
    expect(bytes(page)).toBeLessThanOrEqual(SUMMARY_LIMIT)
    expect(bytes(page)).toBeGreaterThan(SUMMARY_LIMIT - 5000)
    expect(SUMMARY_LIMIT).toBeLessThan(1024 * 1024)
  })

  it('holds nothing but its own elements and web links, whatever the project says', () => {
    const own = ['h2', 'h3', 'p', 'strong', 'em', 'table', 'thead', 'tbody', 'tr', 'th', 'td']
    const allowed = [...own, 'ul', 'li', 'a', 'code', 'span', 'br', 'details', 'summary']
    /** Rows of a table with its head; no table when it has none. */
    const tall = (rows: number): number => (rows === 0 ? 0 : rows + 1)
    fc.assert(
      fc.property(nastyReport, (report) => {
        const page = render(markdownReport(report, SOURCE))
        const standing = report.findings.filter(({ suppressed }) => !suppressed)
        expect(tagsOf(page).filter((tag) => !allowed.includes(tag))).toEqual([])
        expect(linksOf(page).filter((address) => !/^https?:\/\//.test(address))).toEqual([])
        expect(alive(page)).toEqual([])
        const rows = rowsOf(page).map((row) => row.length)
        const matrix = report.inputs.manifest === 'valid' ? report.requirements.length : 0
        expect(rows.filter((length) => length === 5)).toHaveLength(
          tall(report.findings.length - standing.length) + tall(report.environmentVerdicts.length) + tall(matrix),
        )
        expect(rows.filter((length) => length === 6)).toHaveLength(tall(report.derogations.length))
        expect(textOf(page)).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
      }),
      { numRuns: 500 },
    )
  })
})

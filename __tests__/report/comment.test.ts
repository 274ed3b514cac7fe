import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMENT_LIMIT, commentReport } from '../../src/report/comment.ts'
import { compareReports } from '../../src/report/compare.ts'
import { suggestionBody } from '../../src/report/suggestion.ts'
import { fullReport } from './example-reports.ts'
import { alive, linksOf, render, rowsOf, tagsOf, textOf } from './gfm.ts'
import { nastyText } from './nasty.ts'
import { nastyReport } from './nasty-report.ts'
import { aFinding, aReport, at, manyFindings } from './report-builder.ts'

const count = (text: string, part: string): number => text.split(part).length - 1

describe('what a change brings', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((path) => aFinding({ location: at(path, 1) }))
  const of = (...findings: (typeof a)[]) => aReport({ findings: findings.flatMap((each) => (each ? [each] : [])) })

  it('is told apart by fingerprint', () => {
    expect(compareReports(of(a, b), of(b, c))).toEqual({ added: [a], fixed: [c], unchanged: [b] })
  })

  it('counts equal fingerprints', () => {
    expect(compareReports(of(a, a), of(a))).toEqual({ added: [a], fixed: [], unchanged: [a] })
    expect(compareReports(of(a), of(a, a))).toEqual({ added: [], fixed: [a], unchanged: [a] })
  })

  it('takes what is suppressed for corrected', () => {
    const suppressed = a && { ...a, suppressed: { by: 'comment' as const, reason: 'r' } }
    expect(compareReports(of(suppressed), of(a)).fixed).toEqual([a])
    expect(compareReports(of(a), of(suppressed)).added).toEqual([a])
  })
})

describe('the comment on a pull request', () => {
  it('folds a table for each family', () => {
    const markdown = commentReport(fullReport('fr'))
    const page = render(markdown)
    expect(markdown.split('\n')[0]).toBe('## ❌ Accostage\u00a0: incompatible (demo)')
    expect([...markdown.matchAll(/<summary>(.*)<\/summary>/g)].map(([, title]) => title)).toEqual([
      'Dockerfile et image\u00a0: 2 erreurs',
      'Objets Kubernetes\u00a0: 1 avertissement, 1 info',
      'Secrets\u00a0: 1 erreur',
      'Non vérifié (13)',
    ])
    expect(rowsOf(page)).toHaveLength(4 + 5 + 13)
    expect(textOf(page)).not.toContain('migration en cours')
  })

  it('marks what is new and lists what is corrected', () => {
    const report = fullReport('en')
    const old = aFinding({ rule: 'CI001', message: 'old defect', location: at('gone.yaml', 4) })
    const base = { ...report, findings: [...report.findings.slice(1), old] }
    const markdown = commentReport(report, { comparison: compareReports(report, base) })
    expect(markdown).toContain('Compared with the base: 1 new, 1 fixed, 4 unchanged')
    expect(markdown).toContain('<summary>Dockerfile and image: 2 errors (1 new)</summary>')
    expect(markdown).toContain('<summary>✔️ Fixed: 1 fixed</summary>')
    const rows = rowsOf(render(markdown)).map((row) => row.map(textOf).join(' '))
    expect(rows.filter((row) => row.includes('🆕'))).toHaveLength(1)
    expect(rows.find((row) => row.includes('old defect'))).toContain('gone.yaml:4')
  })

  it('leads to the run', () => {
    const runUrl = 'https://github.com/forge/boutique/actions/runs/99'
    expect(linksOf(render(commentReport(aReport(), { runUrl })))).toContain(runUrl)
    expect(linksOf(render(commentReport(aReport(), { runUrl: 'javascript:a' })))).toEqual([])
  })

  it('fits, keeps what is grave and new, and closes what it opens', () => {
    const long = 'é'.repeat(400)
    const infos = manyFindings(300, { rule: 'K8S001', severity: 'info', why: long })
    const findings = infos.map((each) => ({ ...each, message: `${each.message} ${long}` }))
    const report = aReport({ findings: [...findings, aFinding({ message: 'the gravest' })] })
    for (const byteLimit of [COMMENT_LIMIT, 5000, 2000, 400]) {
      const markdown = commentReport(report, { byteLimit })
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(byteLimit)
      expect(count(markdown, '<details>')).toBe(count(markdown, '</details>'))
    }
    const whole = commentReport(report)
    expect(whole).toContain('the gravest')
    expect(whole).toMatch(/_\d+ more rows, left out/)
  })

  it('holds nothing but its own elements and web links, whatever the project says', () => {
    fc.assert(
      fc.property(nastyReport, nastyReport, nastyText, (report, base, folder) => {
        const links = { repositoryUrl: 'https://github.com/forge/boutique', commit: 'c'.repeat(40), folder }
        const markdown = commentReport(report, { ...links, comparison: compareReports(report, base) })
        const page = render(markdown)
        expect(alive(page)).toEqual([])
        expect(linksOf(page).filter((link) => !/^https?:/i.test(link))).toEqual([])
        const own = ['h2', 'p', 'strong', 'em', 'details', 'summary', 'table', 'thead', 'tbody', 'tr', 'th', 'td']
        const inside = ['a', 'code', 'br', 'span']
        expect(tagsOf(page).filter((tag) => ![...own, ...inside].includes(tag))).toEqual([])
        expect(count(markdown, '<details>')).toBe(count(markdown, '</details>'))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a suggested correction', () => {
  it('shows the lines as they would be', () => {
    const body = suggestionBody(aFinding({ fix: 'Use `COPY`.' }), ['COPY x /x', ''], 'en')
    expect(body).toMatch(/\n\n```suggestion\nCOPY x \/x\n\n```$/)
    expect(body).toContain('fix: Use `COPY`.')
  })

  it('is closed by nothing in the lines, and its words are plain text', () => {
    fc.assert(
      fc.property(nastyText, nastyText, nastyText, (message, fix, line) => {
        const lines = line.split('\n')
        const page = render(suggestionBody(aFinding({ message, fix }), lines, 'fr'))
        expect(alive(page)).toEqual([])
        expect(tagsOf(page).filter((tag) => !['p', 'a', 'code', 'br', 'span', 'pre'].includes(tag))).toEqual([])
        expect(page.filter((piece) => 'tag' in piece && piece.tag === 'pre' && !piece.closing)).toHaveLength(1)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textReport, UNVERIFIED_SHOWN } from '../../src/report/text.ts'
import { nastyReport } from './nasty-report.ts'
import { aFinding, aReport, at } from './report-builder.ts'
import { readLog } from './runner.ts'

const linesOf = (text: string): readonly string[] => text.split('\n')

describe('textReport', () => {
  it('groups by file', () => {
    const findings = [
      aFinding({ location: at('a.yaml', 1), message: 'first' }),
      aFinding({ location: at('a.yaml', 2), message: 'second' }),
      aFinding({ location: at('b.yaml', 1), message: 'third' }),
    ]
    const heads = linesOf(textReport(aReport({ findings }))).filter((line) => /^\S.*yaml$|error {2}/.test(line))
    expect(heads).toEqual(['a.yaml', '  error  1:1  first', '  error  2:1  second', 'b.yaml', '  error  1:1  third'])
  })

  it('gives the reason of a rule once, whatever the file, and what to do every time', () => {
    const same = { why: 'because', fix: 'so' }
    const findings = [
      aFinding({ ...same, location: at('a', 1) }),
      aFinding({ ...same, location: at('b', 1) }),
      aFinding({ ...same, location: at('b', 2), rule: 'IMG007' }),
    ]
    const said = linesOf(textReport(aReport({ findings }))).filter((line) => /why|fix/.test(line))
    expect(said.map((line) => line.trim())).toEqual(['why: because', 'fix: so', 'fix: so', 'why: because', 'fix: so'])
  })

  it('names environments and related places', () => {
    const finding = aFinding({ environments: ['dev', 'prod'], related: [at('values.yaml', 4), at('b.yaml', 1)] })
    const text = textReport(aReport({ findings: [finding] }))
    expect(text).toContain('\n    see also: values.yaml:4, b.yaml:1\n')
    expect(text).toContain('\n    IMG006 (dev, prod)\n')
  })

  it('counts suppressed findings without showing them', () => {
    const finding = aFinding({ suppressed: { by: 'comment', reason: 'known' } })
    expect(textReport(aReport({ findings: [finding] }))).toBe(
      '1 suppressed\nCompatible: no error stands and everything found was verified.\n',
    )
  })

  it.each([
    [UNVERIFIED_SHOWN - 1, []],
    [UNVERIFIED_SHOWN, []],
    [UNVERIFIED_SHOWN + 1, ['    and 1 more']],
    [UNVERIFIED_SHOWN + 2, ['    and 2 more']],
  ])('lists the first of %i unverified things', (number, more) => {
    const unverified = Array.from({ length: number }, (_, index) => ({
      reason: 'encrypted' as const,
      path: `${index}.yaml`,
      message: 'encrypted',
    }))
    const lines = linesOf(textReport(aReport({ unverified })))
    expect(lines.filter((line) => line.includes('.yaml'))).toHaveLength(Math.min(number, UNVERIFIED_SHOWN))
    expect(lines.filter((line) => line.includes('more'))).toEqual(more)
    expect(lines[1]).toBe(`  encrypted content (${number})`)
  })

  it('ends with the verdict', () => {
    const lines = linesOf(textReport(aReport({ findings: [aFinding()] })))
    expect(lines.slice(-2)).toEqual(['Incompatible: 1 error stands.', ''])
  })

  it('wraps texts, not paths, and never below 40 columns', () => {
    const finding = aFinding({ why: 'a '.repeat(100), location: at(`${'long/'.repeat(10)}a.yaml`, 1) })
    const report = aReport({ findings: [finding] })
    const lines = linesOf(textReport(report, { width: 10 }))
    expect(lines[0]).toBe(`${'long/'.repeat(10)}a.yaml`)
    expect(Math.max(...lines.filter((line) => /^ +(why: )?a /.test(line)).map((line) => line.length))).toBeGreaterThan(
      35,
    )
    expect(lines.filter((line) => line.length > 40 && !line.startsWith('long/') && line.startsWith(' '))).toEqual([])
  })

  it('is the same with colours, but for the codes of the colours', () => {
    fc.assert(
      fc.property(nastyReport, fc.integer({ min: 40, max: 90 }), (report, width) => {
        const coloured = textReport(report, { colour: true, width })
        expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(textReport(report, { width }))
      }),
    )
  })

  it('lets no text of the project act on a terminal or on a log', () => {
    fc.assert(
      fc.property(nastyReport, fc.constantFrom(undefined, 40, 60), (report, width) => {
        const text = textReport(report, { width })
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
        expect(readLog(text).filter((command) => command !== undefined)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

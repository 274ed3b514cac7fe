import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CSV_COLUMNS, csvReport } from '../../src/report/csv.ts'
import { csvCell } from '../../src/report/escape/csv.ts'
import { oneLine } from '../../src/report/escape/hidden.ts'
import { fullReport } from './example-reports.ts'
import { nastyReport } from './nasty-report.ts'
import { aFinding, aReport, at } from './report-builder.ts'
import { readLog } from './runner.ts'

/** The records by name of column, read by a parser that knows nothing of us. */
const read = (csv: string, delimiter = ','): readonly Record<string, string>[] =>
  parse(csv, { columns: true, delimiter, record_delimiter: '\r\n' })

describe('csvReport', () => {
  it('has a record for each finding and for what could not be verified', () => {
    const report = fullReport('fr')
    const records = read(csvReport(report))
    expect(records).toHaveLength(report.findings.length + report.unverified.length)
    expect(records[0]).toMatchObject({
      status: 'open',
      severity: 'error',
      rule: 'IMG006',
      path: 'Dockerfile',
      line: '3',
      column: '8',
      end_line: '3',
      end_column: '10',
      message: 'EXPOSE 80 désigne un port réservé à root',
      fingerprint: report.findings[0]?.fingerprint,
    })
    expect(records.find(({ status }) => status === 'suppressed')).toMatchObject({
      suppressed_by: 'derogation',
      suppressed_reason: 'migration en cours',
      suppressed_until: '2027-03-31',
    })
    expect(records.at(-1)).toMatchObject({ status: 'unverified', rule: 'encrypted', path: 'secrets/prod.yaml' })
  })

  it('ends every line as RFC 4180 says, without a byte order mark', () => {
    const csv = csvReport(fullReport('en'))
    expect(csv.split('\r\n').join('')).not.toMatch(/[\r\n]/)
    expect(csv.startsWith('status,severity,rule,')).toBe(true)
    expect(csvReport(aReport())).toBe(`${CSV_COLUMNS.join(',')}\r\n`)
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    ['  =1', "'=1"],
    ['"=1', `"""'=1"`],
    ['" @a', '""" \'@a"'],
    ['＝1', "'＝1"],
    ['a;=1;b', `"a;'=1;b"`],
    ['a; -1', `"a; '-1"`],
    ['a,b "c"', '"a,b ""c"""'],
    ['a-b=c', 'a-b=c'],
    ['##[error]a', '##\\[error]a'],
    ['a\u202eb', 'a<U+202E>b'],
  ])('writes %j as %s', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })

  it('reads back as it was, whatever it holds, and no cell is a formula', () => {
    const shown = (text: string): string => text.replaceAll("'", '').replaceAll('##\\[', '##[')
    fc.assert(
      fc.property(nastyReport, (report) => {
        const csv = csvReport(report)
        const records = read(csv)
        expect(records.map(({ message }) => shown(message ?? ''))).toEqual(
          [...report.findings, ...report.unverified].map(({ message }) => shown(oneLine(message))),
        )
        for (const record of records) {
          expect(Object.keys(record)).toEqual(CSV_COLUMNS)
          for (const cell of Object.values(record))
            for (const part of cell.split(';')) expect(part).not.toMatch(/^[\s"]*[=+\-@]/)
        }
        expect(readLog(csv).filter((command) => command !== undefined)).toEqual([])
      }),
    )
  })

  it('is no formula for a spreadsheet that ends cells elsewhere', () => {
    const csv = csvReport(aReport({ findings: [aFinding({ message: 'x;=1', location: at('-a;+b', 1) })] }))
    for (const cell of csv.split(/[;,\r\n]/)) expect(cell).not.toMatch(/^["\s]*[=+@-]/)
  })
})

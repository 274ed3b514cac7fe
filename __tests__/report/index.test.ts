import { describe, expect, it } from 'vitest'
import { FILE_NAMES, formatReport, FORMAT_NAMES as names } from '../../src/report/index.ts'
import { fullReport } from './example-reports.ts'

describe('the formats', () => {
  it('are known by name', () => {
    expect(names).toEqual(['text', 'json', 'github', 'markdown', 'html', 'sarif', 'junit', 'gitlab', 'csv'])
  })

  it.each(names)('%s ends with one line break, and leaves the report as it was', (name) => {
    const report = fullReport('fr')
    expect(formatReport(name, report)).toMatch(/[^\n]\n$/)
    expect(report).toEqual(fullReport('fr'))
  })

  it('have a file in a report folder, but for the one that is made for a log', () => {
    expect(names.filter((name) => FILE_NAMES[name] === undefined)).toEqual(['github'])
    expect(new Set(Object.values(FILE_NAMES)).size).toBe(names.length - 1)
  })

  it('pass on the options', () => {
    expect(formatReport('text', fullReport('en'), { colour: true })).toContain('\u001b[')
    expect(formatReport('markdown', fullReport('en'), { byteLimit: 0 })).toBe('')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/aggregate/reading/json-text.ts'
import { readReport } from '../../src/aggregate/reading/read-report.ts'
import { createValidator } from '../../src/aggregate/reading/schema.ts'
import { nastyText } from '../report/nasty.ts'
import { delivery, NOW, oldReportText, reportText } from './reports.ts'

const validate = createValidator()

const read = (text: string | Uint8Array, own: object = {}) => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  return readReport(
    { ...delivery(''), bytes, content: '', ...own } as Parameters<typeof readReport>[0],
    validate,
    NOW.getTime(),
  )
}
const why = (text: string | Uint8Array, own: object = {}) => {
  const reading = read(text, own)
  return 'rejected' in reading ? reading.rejected : undefined
}
const changed = (change: object): string => JSON.stringify({ ...JSON.parse(reportText()), ...change })

describe('a report is rejected', () => {
  test.each([
    ['not-json', '{'],
    ['not-json', '['.repeat(100_000)],
    ['not-json', ''],
    ['not-a-report', '[]'],
    ['not-a-report', 'null'],
    ['not-a-report', '{"version":1}'],
    ['not-a-report', changed({ version: 2 })],
    ['not-a-report', changed({ verdict: '<b>' })],
    ['not-a-report', changed({ counts: { error: -1, warning: 0, info: 0, suppressed: 0 } })],
    ['not-a-report', changed({ findings: [{}] })],
    ['not-a-report', reportText().replace('{', '{"__proto__":{"a":1},')],
    ['absurd-date', changed({ generatedAt: '2026-13-01T00:00:00Z' })],
    ['absurd-date', changed({ generatedAt: '1970-01-01T00:00:00Z' })],
    ['absurd-date', changed({ generatedAt: '2026-11-27T00:00:00Z' })],
    ['absurd-date', changed({ generatedAt: '9999-12-31T23:59:59Z' })],
    ['absurd-name', changed({ project: 'x'.repeat(201) })],
    ['no-name', changed({ project: undefined, source: undefined })],
    ['no-name', changed({ project: ' ', source: undefined })],
  ])('%s', (code, text) => {
    expect(why(text)).toMatchObject({ code })
  })

  test('with what is wrong', () => {
    expect(why(changed({ verdict: 'x' }))?.detail).toContain('verdict: ')
    expect(why(changed({ more: 1 }))?.detail).toContain('(more)')
  })
})

test('what an earlier version wrote is taken, and unknown', () => {
  expect(read(oldReportText())).toMatchObject({ record: { gates: null, requirements: null } })
})

test('a project is named by its manifest, else its repository, else its folder', () => {
  const name = (text: string, own: object = {}) => {
    const reading = read(text, own)
    return 'record' in reading ? [reading.record.name, reading.record.repository] : undefined
  }
  expect(name(reportText())).toEqual(['boutique', 'https://github.com/forge/boutique'])
  const nameless = changed({ project: undefined, source: { repository: 'https://github.com/forge/api.git/' } })
  expect(name(nameless)).toEqual(['api', 'https://github.com/forge/api'])
  expect(name(changed({ project: undefined, source: undefined }), { name: 'dossier' })).toEqual(['dossier', ''])
})

test('what a source knows wins over what a report claims', () => {
  const own = { repository: 'https://github.com/forge/autre', branch: 'b', commit: 'abcdef1' }
  expect(read(reportText(), own)).toMatchObject({ record: own })
})

test('texts are decoded as JSON says, whichever way they are parsed', () => {
  const textOf = (bytes: Uint8Array): unknown => {
    const { value, decode } = parseJson(bytes)
    return decode(value as string)
  }
  fc.assert(
    fc.property(nastyText, fc.boolean(), (text, ascii) => {
      const json = JSON.stringify(text.toWellFormed())
      const escaped = ascii
        ? json.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
        : json
      expect(textOf(Buffer.from(escaped))).toBe(text.toWellFormed())
    }),
  )
})

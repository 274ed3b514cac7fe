import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonReport } from '../../src/report/json.ts'
import { fullReport } from './example-reports.ts'
import { nastyReport } from './nasty-report.ts'
import { aReport } from './report-builder.ts'
import { readLog } from './runner.ts'

const written = (project: string): string => /"project": (.*),/.exec(jsonReport(aReport({ project })))?.[1] ?? ''

describe('jsonReport', () => {
  it('reads back as the report', () => {
    const report = fullReport('fr')
    expect(JSON.parse(jsonReport(report))).toEqual(report)
  })

  it('is indented by two and ends with a line break', () => {
    expect(jsonReport(aReport())).toMatch(/^\{\n {2}"version": 1,\n[\s\S]*\n\}\n$/)
  })

  it.each([
    ['separators', 'a\u2028b\u2029', '"a\\u2028b\\u2029"'],
    ['the C1 form of an escape sequence', '\u009b31m', '"\\u009b31m"'],
    ['bidi overrides', '\u202e', '"\\u202e"'],
    ['letters hidden as tags', '\u{e0041}', '"\\udb40\\udc41"'],
    ['a command of the runner', '##[error]a', '"#\\u0023[error]a"'],
    ['halves of a surrogate pair', 'a\ud800b\udc00', '"a\\ufffdb\\ufffd"'],
    ['what only looks like such a half', '\\ud800', '"\\\\ud800"'],
    ['whole pairs as they are', '👍', '"👍"'],
  ])('writes %s', (_, text, json) => {
    expect(written(text)).toBe(json)
  })

  it('reads back as the report, whatever it holds, and does nothing on the way', () => {
    const whole = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd')
    const inKeysAndTexts = (value: unknown): unknown => {
      if (typeof value === 'string') return whole(value)
      if (Array.isArray(value)) return value.map(inKeysAndTexts)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [whole(key), inKeysAndTexts(inner)]))
    }
    fc.assert(
      fc.property(nastyReport, (report) => {
        const json = jsonReport(report)
        expect(JSON.parse(json)).toEqual(inKeysAndTexts(JSON.parse(JSON.stringify(report))))
        expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
        expect(readLog(json).filter((command) => command !== undefined)).toEqual([])
      }),
    )
  })
})

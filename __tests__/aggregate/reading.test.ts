import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/aggregate/reading/json-text.ts'
import { createUnderstanding, readReport } from '../../src/aggregate/reading/read-report.ts'
import { createParse } from '../../src/aggregate/reading/repeated.ts'
import { nastyText } from '../report/nasty.ts'
import { delivery, NOW, oldReportText, reportText } from './reports.ts'

const understanding = createUnderstanding()

const read = (text: string | Uint8Array, own: object = {}) => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  return readReport(
    { ...delivery(''), bytes, content: '', ...own } as Parameters<typeof readReport>[0],
    understanding,
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

describe('reports that come one after the other', () => {
  const item = fc.dictionary(
    fc.constantFrom('id', 'text', '__proto__', 'findings'),
    fc.oneof(nastyText, fc.jsonValue()),
  )
  const list = fc.oneof({ weight: 4, arbitrary: fc.array(item) }, fc.jsonValue())
  const aText = fc
    .tuple(fc.record({ requirements: list, more: fc.jsonValue(), gates: list, findings: list }, { requiredKeys: [] }))
    .map(([value]) => JSON.stringify(value, null, 2))
  const outcome = (parse: (text: string) => unknown, text: string): unknown => {
    try {
      return { value: parse(text) }
    } catch (error) {
      return { error: String(error) }
    }
  }
  const expectSame = (texts: readonly string[]) => {
    const parse = createParse(['requirements', 'gates', 'findings'])
    for (const text of texts) expect(outcome(parse, text)).toEqual(outcome(JSON.parse, text))
  }

  test('are parsed as JSON.parse does', () => {
    fc.assert(fc.property(fc.array(aText, { minLength: 1 }), (texts) => expectSame([...texts, ...texts])))
  })

  test('are refused as JSON.parse does, wherever one was damaged', () => {
    const damage = fc.constantFrom('', ' ', '\n', '"', '{', '}', ',', '[', ']', 'x', '\n    }', ',\n    {')
    fc.assert(
      fc.property(aText, fc.nat(), fc.nat(30), damage, (text, at, length, by) => {
        const start = at % text.length
        expectSame([text, text.slice(0, start) + by + text.slice(start + length), text])
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['a list in another object', '{\n "a": {\n  "gates": [\n    {\n    }\n  ]\n },\n "gates": []\n}'],
    ['a list that comes again', '{\n  "gates": [\n    {\n    }\n  ],\n  "gates": 1\n}'],
    ['no object', '{\n  "gates": [\n    x\n    }\n  ]\n}'],
    ['no object after one', '{\n  "gates": [\n    {\n    },\n    x\n    }\n  ]\n}'],
    ['a list in a text', '{"a":"\n  \\"gates\\": [\n    {\n    }\n  ]\n"}'],
    ['a list that has no end', '{\n  "gates": [\n    {\n    },\n    {'],
    ['an array for a report', '[\n  "gates": [\n    {\n    }\n  ]\n]'],
  ])('%s', (_, text) => expectSame(['{\n  "gates": [\n    {\n      "a": 1\n    }\n  ]\n}', text, text]))

  test('only what changed is parsed', () => {
    const parse = createParse(['findings'])
    const of = (...findings: readonly object[]) => JSON.stringify({ a: 1, findings }, null, 2)
    const findings = (text: string) => (parse(text) as { readonly findings: readonly unknown[] }).findings
    const first = findings(of({ a: 1 }, { a: 2 }))
    const second = findings(of({ a: 1 }, { a: 3 }))
    expect(second).toEqual([{ a: 1 }, { a: 3 }])
    expect(second[0]).toBe(first[0])
  })

  test.each([
    [10_000, true],
    [10_001, false],
  ])('of a list of %i it is remembered: %s', (length, remembered) => {
    const parse = createParse(['findings'])
    const text = JSON.stringify({ findings: Array.from({ length }, (_, a) => ({ a })) }, null, 2)
    const findings = () => (parse(text) as { readonly findings: readonly unknown[] }).findings
    const first = findings()
    expect(first).toHaveLength(length)
    expect(findings()[0] === first[0]).toBe(remembered)
  })
})

import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine } from '../../src/report/escape/hidden.ts'
import { FINGERPRINT_KEY, LOCATIONS_KEPT } from '../../src/report/sarif/result.ts'
import { messageText } from '../../src/report/sarif/text.ts'
import { RESULT_LIMIT, sarifReport } from '../../src/report/sarif.ts'
import { rules } from '../../src/rules.ts'
import { fullReport } from './example-reports.ts'
import { alive, linksOf, render, tagsOf, textOf } from './gfm.ts'
import { nastyText } from './nasty.ts'
import { nastyReport } from './nasty-report.ts'
import { aFinding, aReport, at, manyFindings } from './report-builder.ts'
import { readLog } from './runner.ts'
import published from './schemas/sarif-2.1.0.schema.json' with { type: 'json' }

const isAddress = (text: string): boolean => {
  try {
    return new URL(text).protocol !== '' && /^[\x21-\x7e]+$/.test(text)
  } catch {
    return false
  }
}

/** The published schema, whose draft-04 `id` is all that newer readers do not take. */
const { $schema: _, id: __, ...schema } = published
const validate = new Ajv({
  strict: false,
  formats: {
    uri: isAddress,
    'uri-reference': /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-F]{2})*$/i,
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
  },
}).compile(schema)

// biome-ignore lint/suspicious/noExplicitAny: held to the schema before a test reads it
type Run = any

function read(json: string): Run {
  const log = JSON.parse(json)
  validate(log)
  expect(validate.errors ?? []).toEqual([])
  expect(log.runs).toHaveLength(1)
  return log.runs[0]
}

const only = (own: Parameters<typeof aFinding>[0], options?: Parameters<typeof sarifReport>[1]) =>
  read(sarifReport(aReport({ findings: [aFinding(own)] }), options)).results[0]

describe('sarifReport', () => {
  it('holds every finding, the suppressed ones marked', () => {
    const report = fullReport('fr')
    const { results, properties, language } = read(sarifReport(report, { rules: rules() }))
    expect(results).toHaveLength(report.findings.length)
    expect(results.filter((result: Run) => result.suppressions)).toMatchObject([
      {
        ruleId: 'K8S019',
        suppressions: [{ kind: 'external', status: 'accepted', justification: 'migration en cours' }],
      },
    ])
    expect(language).toBe('fr')
    expect(properties).toMatchObject({ verdict: 'incompatible', counts: report.counts })
    const left = read(sarifReport(report, { suppressions: 'left-out' })).results
    expect(left).toHaveLength(report.findings.length - 1)
  })

  it('points at the exact text, in UTF-16 units, from the root of the repository', () => {
    const report = aReport({ findings: [aFinding({ location: at('é b/100%#?.yaml', 3, 8, 10) })] })
    const run = read(sarifReport(report, { folder: 'apps/web/' }))
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'apps/web/%C3%A9%20b/100%25%23%3F.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 8, endLine: 3, endColumn: 10 },
    })
    expect(run.automationDetails.id).toBe('accostage/apps/web/')
  })

  it('has no end where none is known or nothing is between', () => {
    const region = (location: Parameters<typeof aFinding>[0]) => only(location).locations[0].physicalLocation.region
    expect(region({ location: at('a', 3, 8) })).toEqual({ startLine: 3, startColumn: 8 })
    expect(region({ location: at('a', 3, 8, 8) })).toEqual({ startLine: 3, startColumn: 8 })
    const lines = { path: 'a', start: { line: 1, column: 1 }, end: { line: 3, column: 1 } }
    expect(region({ location: lines })).toMatchObject({ endLine: 3, endColumn: 1 })
  })

  it('describes every rule, with help in Markdown, whether it fires or not', () => {
    const run = read(sarifReport(aReport(), { rules: rules() }))
    const { rules: described } = run.tool.driver
    expect(described).toHaveLength(rules().length)
    for (const { id, help, shortDescription } of described) {
      const page = render(help.markdown)
      expect(textOf(page)).not.toBe('')
      expect(help.text).toContain(shortDescription.text)
      expect(tagsOf(page), id).toEqual(expect.arrayContaining(['strong']))
      expect(alive(page), id).toEqual([])
    }
    for (const rule of rules().filter((each) => each.default === false))
      expect(described.find(({ id }: Run) => id === rule.code).defaultConfiguration.enabled).toBe(false)
  })

  it('leads each result to the rule that it names', () => {
    const run = read(sarifReport(fullReport('en'), { rules: rules() }))
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(run.tool.driver.rules.find(({ id }: Run) => id === 'IMG006').helpUri).toBe(
      'https://accostage.example/rules/IMG006',
    )
  })

  it('writes edits as fixes', () => {
    const edits = [
      { path: 'Dockerfile', span: { start: 4, end: 7 }, text: 'COPY' },
      { path: 'Dockerfile', span: { start: 9, end: 12 }, text: '' },
    ]
    expect(only({ edits, fix: 'Use COPY.' }, { folder: 'web' }).fixes).toEqual([
      {
        description: { text: 'Use COPY.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'web/Dockerfile', uriBaseId: '%SRCROOT%' },
            replacements: [
              { deletedRegion: { charOffset: 4, charLength: 3 }, insertedContent: { text: 'COPY' } },
              { deletedRegion: { charOffset: 9, charLength: 3 } },
            ],
          },
        ],
      },
    ])
  })

  it('leaves GitHub’s own fingerprint to GitHub', () => {
    expect(only({ fingerprint: 'f'.repeat(64) }).partialFingerprints).toEqual({ [FINGERPRINT_KEY]: 'f'.repeat(64) })
  })

  it('tells what could not be verified, what was assumed and what was changed', () => {
    const report = fullReport('en')
    const [invocation] = read(sarifReport(report)).invocations
    expect(invocation.toolExecutionNotifications).toHaveLength(report.unverified.length)
    expect(invocation.toolConfigurationNotifications).toMatchObject([{ descriptor: { id: 'no-environment' } }])
    expect(invocation.ruleConfigurationOverrides).toEqual([
      { descriptor: { id: 'NET003' }, configuration: { level: 'warning' } },
      { descriptor: { id: 'CI004' }, configuration: { enabled: false } },
    ])
  })

  it('names the commit', () => {
    const known = { repositoryUrl: 'https://github.com/forge/boutique', commit: 'c'.repeat(40) }
    expect(read(sarifReport(aReport(), known)).versionControlProvenance).toMatchObject([
      { repositoryUri: known.repositoryUrl, revisionId: known.commit },
    ])
    expect(read(sarifReport(aReport(), { ...known, repositoryUrl: 'javascript:a' }))).not.toHaveProperty(
      'versionControlProvenance',
    )
  })

  it('stays within the limits of GitHub, the gravest kept', () => {
    const findings = [...manyFindings(RESULT_LIMIT, { severity: 'info' }), aFinding({ message: 'gravest' })]
    const run = JSON.parse(sarifReport(aReport({ findings }))).runs[0]
    expect(run.results).toHaveLength(RESULT_LIMIT)
    expect(run.results[0].message.text).toBe('gravest')
    expect(read(sarifReport(aReport({ findings: manyFindings(9) }), { resultLimit: 2 })).results).toHaveLength(2)
    const related = Array.from({ length: LOCATIONS_KEPT + 1 }, (_, index) => at('a', index + 1))
    expect(only({ related }).relatedLocations).toHaveLength(LOCATIONS_KEPT)
    for (const { properties, name, shortDescription, fullDescription } of read(
      sarifReport(aReport(), { rules: rules() }),
    ).tool.driver.rules) {
      expect(properties.tags.length).toBeLessThanOrEqual(10)
      expect(name.length).toBeLessThanOrEqual(255)
      expect(Math.max(shortDescription.text.length, fullDescription.text.length)).toBeLessThanOrEqual(1024)
    }
  })

  it('is valid whatever it holds, reads back, and does nothing on the way', () => {
    fc.assert(
      fc.property(nastyReport, fc.option(nastyText, { nil: undefined }), (report, folder) => {
        const json = sarifReport(report, { folder, repositoryUrl: folder, commit: folder })
        const run = read(json)
        expect(run.results).toHaveLength(report.findings.length)
        for (const { help } of run.tool.driver.rules) {
          const page = render(help.markdown)
          expect(alive(page)).toEqual([])
          expect(linksOf(page).filter((link) => !/^https?:/i.test(link))).toEqual([])
          const tags = ['p', 'strong', 'code', 'br', 'span', 'a', 'ul', 'li']
          expect(tagsOf(page).filter((tag) => !tags.includes(tag))).toEqual([])
        }
        expect(readLog(json).filter((command) => command !== undefined)).toEqual([])
      }),
    )
  })
})

describe('a text of a message', () => {
  it('is no link and no placeholder for any viewer', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const message = messageText(text, 10_000)
        expect(message).not.toMatch(/\]\(/)
        expect(message.replaceAll(/\{\{|\}\}/g, '')).not.toMatch(/\{\d+\}/)
      }),
    )
  })

  it.each([
    ['[a](b)', '[a] (b)'],
    ['{0} and {12}', '{{0}} and {{12}}'],
    ['image {{ .Values.image }}', 'image {{ .Values.image }}'],
    ['a\u202eb\nc', 'a<U+202E>b\nc'],
  ])('writes %j as %j', (text, message) => {
    expect(messageText(text, 100)).toBe(message)
    expect(oneLine(message)).not.toBe('')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEVERITIES } from '../../src/model/severity.ts'
import { ANNOTATIONS_PER_LEVEL, githubReport, MESSAGE_LIMIT, TITLE_LIMIT } from '../../src/report/github.ts'
import { nastyReport } from './nasty-report.ts'
import { aFinding, aReport, at, manyFindings } from './report-builder.ts'
import { readLog } from './runner.ts'

const annotations = (log: string) => readLog(log).filter((command) => command !== undefined)

/** The only annotation of a report with this finding. */
function annotationOf(finding: Parameters<typeof aFinding>[0], options?: Parameters<typeof githubReport>[1]) {
  const [only, ...others] = annotations(githubReport(aReport({ findings: [aFinding(finding)] }), options))
  expect(others).toEqual([])
  return only ?? { name: '', properties: {} as Record<string, string>, data: '' }
}

describe('an annotation', () => {
  it('says what, what to do, why, and where to read more', () => {
    const own = { message: 'a', fix: 'b', why: 'c', url: 'https://a.test/IMG006', environments: ['dev', 'prod'] }
    expect(annotationOf(own)).toEqual({
      name: 'error',
      properties: {
        file: 'Dockerfile',
        line: '3',
        col: '8',
        endLine: '3',
        endColumn: '10',
        title: 'IMG006 (dev, prod)',
      },
      data: 'a\nfix: b\nwhy: c\nhttps://a.test/IMG006',
    })
  })

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'notice'],
  ] as const)('%s is the level %s', (severity, name) => {
    expect(annotationOf({ severity }).name).toBe(name)
  })

  it.each([
    [
      'one line',
      { line: 3, column: 8 },
      { line: 3, column: 10 },
      { line: '3', col: '8', endLine: '3', endColumn: '10' },
    ],
    ['no end', { line: 3, column: 8 }, undefined, { line: '3', col: '8', endLine: '3' }],
    ['an empty stretch', { line: 3, column: 8 }, { line: 3, column: 8 }, { line: '3', col: '8', endLine: '3' }],
    ['several lines', { line: 3, column: 8 }, { line: 5, column: 2 }, { line: '3', endLine: '5' }],
    ['a line with its break', { line: 3, column: 8 }, { line: 4, column: 1 }, { line: '3', col: '8', endLine: '3' }],
  ])('on %s', (_, start, end, expected) => {
    const {
      file: _file,
      title: _title,
      ...properties
    } = annotationOf({ location: { path: 'a', start, end } }).properties
    expect(properties).toEqual(expected)
  })

  it('counts its path from the root of the repository', () => {
    expect(annotationOf({}, { folder: 'apps/web/' }).properties.file).toBe('apps/web/Dockerfile')
  })

  it.each([TITLE_LIMIT - 1, TITLE_LIMIT, TITLE_LIMIT + 1])('keeps a title of %i', (length) => {
    const environment = 'e'.repeat(length - 'IMG006 ()'.length)
    const { title = '' } = annotationOf({ environments: [environment] }).properties
    expect(title.length).toBe(Math.min(length, TITLE_LIMIT))
    expect(title.endsWith('…')).toBe(length > TITLE_LIMIT)
  })

  it.each([MESSAGE_LIMIT - 1, MESSAGE_LIMIT, MESSAGE_LIMIT + 1])('keeps a message of %i, and its page', (length) => {
    const own = { why: 'because', url: 'https://a.test/IMG006' }
    const rest = `\nwhy: ${own.why}\n${own.url}`.length
    const { data } = annotationOf({ ...own, message: '%'.repeat(length - rest) })
    expect(data.length).toBe(Math.min(length, MESSAGE_LIMIT))
    expect(data.includes('…')).toBe(length > MESSAGE_LIMIT)
    expect(data.endsWith(`\n${own.url}`)).toBe(true)
  })

  it('cuts between characters, and drops an address that would fill the message', () => {
    const { data } = annotationOf({
      message: '👍'.repeat(MESSAGE_LIMIT),
      url: `https://a.test/${'a'.repeat(MESSAGE_LIMIT)}`,
    })
    expect(data).toMatch(/^(?:👍)+…$/u)
    expect(data.length).toBeLessThanOrEqual(MESSAGE_LIMIT)
  })
})

describe('githubReport', () => {
  it.each([ANNOTATIONS_PER_LEVEL - 1, ANNOTATIONS_PER_LEVEL])('annotates all of %i findings', (number) => {
    const log = githubReport(aReport({ findings: manyFindings(number) }))
    expect(annotations(log)).toHaveLength(number)
    expect(log).not.toContain('more')
  })

  it('says how many more there are, by level, and where to read them', () => {
    const findings = [
      ...manyFindings(ANNOTATIONS_PER_LEVEL + 1),
      ...manyFindings(ANNOTATIONS_PER_LEVEL + 2, { severity: 'warning' }),
      ...manyFindings(1, { severity: 'info' }),
    ]
    const log = githubReport(aReport({ findings }))
    expect(annotations(log).map(({ name }) => name)).toEqual([
      ...Array(ANNOTATIONS_PER_LEVEL).fill('error'),
      ...Array(ANNOTATIONS_PER_LEVEL).fill('warning'),
      'notice',
    ])
    expect(log).toContain(
      '\n3 more findings without annotation (1 error, 2 warnings): GitHub shows at most 10 per level in one step, ' +
        'all of them are in the job summary.\n',
    )
    expect(githubReport(aReport({ findings, language: 'fr' }), { readIn: 'rapport.json' })).toContain(
      '\n3 autres constats sans annotation (1 erreur, 2 avertissements)\u00a0: GitHub en montre au plus 10 par niveau ' +
        'dans une étape, tous figurent dans rapport.json.\n',
    )
  })

  it('keeps those that weigh most', () => {
    const everywhere = manyFindings(ANNOTATIONS_PER_LEVEL).map((finding) => ({ ...finding, message: 'everywhere' }))
    const once = aFinding({ environments: ['dev'], location: at('a.yaml', 1), message: 'once' })
    const kept = annotations(githubReport(aReport({ findings: [once, ...everywhere] })))
    expect(kept.map(({ data }) => data.split('\n')[0])).toEqual(Array(ANNOTATIONS_PER_LEVEL).fill('everywhere'))
  })

  it('never annotates what is suppressed', () => {
    const findings = [aFinding({ suppressed: { by: 'comment', reason: 'known' } })]
    expect(annotations(githubReport(aReport({ findings })))).toEqual([])
  })

  it('says what could not be verified, and the verdict last', () => {
    const unverified = [{ reason: 'encrypted', path: 'a.yaml', message: 'encrypted' }] as const
    expect(githubReport(aReport({ unverified }))).toBe(
      '1 item could not be verified.\nUndetermined: no error stands, but 1 item could not be verified.\n',
    )
  })

  it('lets no text of the project become a command', () => {
    fc.assert(
      fc.property(nastyReport, fc.constantFrom('::error::a', 'a\n::add-mask::b', '##[error]a'), (report, readIn) => {
        const findings = [...report.findings, ...manyFindings(ANNOTATIONS_PER_LEVEL + 1)]
        const log = githubReport({ ...report, findings }, { readIn })
        const levels = SEVERITIES.map((severity) =>
          findings.filter((one) => !one.suppressed && one.severity === severity),
        )
        const expected = levels.reduce((sum, { length }) => sum + Math.min(length, ANNOTATIONS_PER_LEVEL), 0)
        expect(annotations(log)).toHaveLength(expected)
        for (const { name, properties, data } of annotations(log)) {
          expect(['error', 'warning', 'notice']).toContain(name)
          expect(['file', 'line', 'col', 'endLine', 'endColumn', 'title']).toEqual(
            expect.arrayContaining(Object.keys(properties)),
          )
          expect(data.length).toBeLessThanOrEqual(MESSAGE_LIMIT)
        }
        expect(log.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
      }),
      { numRuns: 500 },
    )
  })
})

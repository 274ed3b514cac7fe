import { describe, expect, it } from 'vitest'
import { ANNOTATIONS_PER_REQUEST, publishCheckRun } from '../../src/publish/check-run.ts'
import { CHECK_ANNOTATIONS, CHECK_SUMMARY_LIMIT, checkRunReport } from '../../src/report/check-run.ts'
import type { ApiReply } from '../contract/openapi-fetch.ts'
import { doubtfulReport, fullReport } from '../report/example-reports.ts'
import { aFinding, aReport, at, manyFindings } from '../report/report-builder.ts'
import { against, answering, failing } from './scene.ts'

const publish = (report = fullReport('en'), replies: Readonly<Record<string, ApiReply>> = {}) =>
  against(answering(replies), (access) =>
    publishCheckRun({
      ...access,
      ...checkRunReport(report, { folder: 'web' }),
      headSha: 'b'.repeat(40),
      name: 'Accostage',
    }),
  )

const annotationsOf = (call: { readonly body?: object } | undefined): readonly object[] =>
  (call?.body as { output: { annotations: object[] } } | undefined)?.output.annotations ?? []

describe('the check run', () => {
  it('has ended with what the report says', async () => {
    const { published, writes } = await publish()
    expect(published.status).toBe('done')
    expect(writes).toMatchObject([
      {
        operation: 'checks/create',
        body: {
          name: 'Accostage',
          head_sha: 'b'.repeat(40),
          status: 'completed',
          conclusion: 'failure',
          output: { title: 'Incompatible: 3 errors stand.' },
        },
      },
    ])
    expect(annotationsOf(writes[0])[0]).toMatchObject({
      path: 'web/Dockerfile',
      start_line: 3,
      end_line: 3,
      start_column: 8,
      end_column: 10,
      annotation_level: 'failure',
      title: 'IMG006',
    })
  })

  it.each([
    [0, 1],
    [ANNOTATIONS_PER_REQUEST - 1, 1],
    [ANNOTATIONS_PER_REQUEST, 1],
    [ANNOTATIONS_PER_REQUEST + 1, 2],
    [2 * ANNOTATIONS_PER_REQUEST + 1, 3],
  ])('adds %i annotations in %i requests', async (number, requests) => {
    const { writes } = await publish(aReport({ findings: manyFindings(number) }))
    expect(writes).toHaveLength(requests)
    expect(writes.flatMap(annotationsOf)).toHaveLength(number)
    expect(new Set(writes.flatMap(annotationsOf).map((each) => JSON.stringify(each))).size).toBe(number)
  })

  it('says how many findings have no annotation', () => {
    const { annotations, summary } = checkRunReport(aReport({ findings: manyFindings(CHECK_ANNOTATIONS + 3) }))
    expect(annotations).toHaveLength(CHECK_ANNOTATIONS)
    expect(summary).toMatch(/^_3 more findings without annotation\._\n\n## ❌ Accostage/)
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(CHECK_SUMMARY_LIMIT)
  })

  it('is undecided when the report is, and succeeds only when all was verified', () => {
    const conclusion = (report: Parameters<typeof checkRunReport>[0]) => checkRunReport(report).conclusion
    expect(conclusion(aReport())).toBe('success')
    expect(conclusion({ ...doubtfulReport('en'), passed: true })).toBe('neutral')
    expect(conclusion(doubtfulReport('en'))).toBe('failure')
  })

  it('gives no columns over several lines, which GitHub refuses', () => {
    const location = { path: 'a', start: { line: 1, column: 2 }, end: { line: 3, column: 4 } }
    const [over, on] = checkRunReport(
      aReport({ findings: [aFinding({ location }), aFinding({ location: at('b', 1) })] }),
    ).annotations
    expect(over).toMatchObject({ start_line: 1, end_line: 3 })
    for (const annotation of [over, on]) expect(annotation).not.toHaveProperty('start_column')
  })

  it.each([
    ['checks/create', 403],
    ['checks/update', 500],
  ])('refused at %s is one line', async (operation, status) => {
    const { published } = await publish(aReport({ findings: manyFindings(60) }), { [operation]: failing(status) })
    expect(published).toMatchObject({ status: 'left', level: 'warning' })
    expect(published.message.en).toContain(String(status))
  })
})

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../src/index.ts'
import type { Report } from '../src/model/report.ts'

const corpus = join(import.meta.dirname, '../../shared/corpus')
const golden = join(import.meta.dirname, 'golden/corpus')
const update = process.env.UPDATE_GOLDEN === '1'

/** Repositories whose whole result is kept: each line was read. */
const GOLDEN = readdirSync(golden).map((name) => name.replace(/\.txt$/, ''))

/** One line a finding, one line an unverified item: no text of the repository but what messages quote. */
const lines = (report: Report): string =>
  [
    ...report.findings.map(
      ({ location: { path, start }, severity, rule, message, suppressed }) =>
        `${path}:${start.line}:${start.column} ${suppressed ? 'suppressed' : severity} ${rule} ${message}`,
    ),
    ...report.unverified.map(({ path, line, reason }) => `${path}${line ? `:${line}` : ''} unverified ${reason}`),
    `verdict: ${report.verdict}`,
    '',
  ].join('\n')

describe.skipIf(!existsSync(corpus))('real repositories', () => {
  const folders = existsSync(corpus)
    ? readdirSync(corpus, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    : []

  test.each(folders)('%s', async (folder) => {
    const report = await check({ root: join(corpus, folder) })
    expect(report.unverified.filter(({ reason }) => reason === 'rule-failed')).toEqual([])
    if (!GOLDEN.includes(folder)) return
    const file = join(golden, `${folder}.txt`)
    if (update) writeFileSync(file, lines(report))
    expect(lines(report)).toBe(readFileSync(file, 'utf8'))
  })

  test('every kept result is of a repository that is there', () => {
    expect(folders).toEqual(expect.arrayContaining(GOLDEN))
    expect(GOLDEN.length).toBeGreaterThanOrEqual(8)
  })
})

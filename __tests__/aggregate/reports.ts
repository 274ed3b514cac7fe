import { ingest } from '../../src/aggregate/ingest.ts'
import { createReader } from '../../src/aggregate/reading/reader.ts'
import { type Delivery, inBatches, type Source } from '../../src/aggregate/source/delivery.ts'
import type { Database } from '../../src/aggregate/store/database.ts'
import type { Titles } from '../../src/aggregate/view/titles.ts'
import type { Report } from '../../src/model/report.ts'
import { aFinding, aReport } from '../report/report-builder.ts'

export const NOW = new Date('2026-11-25T12:00:00Z')

/** A report of a project on a day, as text. */
export function reportText(own: Partial<Report> & { readonly name?: string; readonly day?: string } = {}): string {
  const { name = 'boutique', day = '2026-11-20', ...rest } = own
  const source = { repository: `https://github.com/forge/${name}`, commit: 'c0ffee'.repeat(6), branch: 'main' }
  return JSON.stringify(aReport({ project: name, source, generatedAt: `${day}T08:00:00.000Z`, ...rest }))
}

/** The same as an earlier version of the tool wrote it. */
export function oldReportText(own: Parameters<typeof reportText>[0] = {}): string {
  const { environmentVerdicts, requirements, gates, derogations, source, ...old } = JSON.parse(reportText(own))
  return JSON.stringify(old)
}

export const delivery = (text: string, own: Partial<Delivery> = {}): Delivery => ({
  origin: 'report.json',
  bytes: Buffer.from(text),
  ...own,
})

export const sourceOf =
  (...deliveries: readonly Delivery[]): Source =>
  () =>
    inBatches(deliveries)

/** Ingests, and gives the counts and why each one was rejected. */
export async function take(database: Database, source: Source, tool = '1.0.0') {
  const rejected: string[] = []
  const reader = createReader()
  const counts = await ingest(database, source, {
    reader,
    tool,
    now: NOW,
    progress: () => {},
    rejected: (origin, { code, detail }) => rejected.push(`${origin}: ${code}${detail === '' ? '' : ` ${detail}`}`),
    say: () => {},
  })
  return { ...counts, why: rejected }
}

/** Everything that a database holds, in an order of its own. */
export async function dump(database: Database): Promise<unknown> {
  const tables = ['project', 'report', 'latest', 'delivery', 'progress', 'accostage_schema']
  const contents: unknown[] = []
  for (const table of tables) {
    const rows = await database.query(`select t::text as row from ${table} t order by 1`)
    contents.push(rows.map(({ row }) => row))
  }
  return contents
}

export const NO_TITLES: Titles = { rule: () => undefined, requirement: () => undefined, gate: () => undefined }

export const error = (rule: string) => aFinding({ rule, severity: 'error' })

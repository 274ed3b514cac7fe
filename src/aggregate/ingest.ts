import { UserError } from '../model/errors.ts'
import { digestOf, readReport } from './reading/read-report.ts'
import type { Rejection } from './reading/rejection.ts'
import type { Validate } from './reading/schema.ts'
import type { Batch, Source } from './source/delivery.ts'
import type { Database } from './store/database.ts'
import { keep, knownDigests } from './store/keep.ts'

export interface IngestOptions {
  readonly validate: Validate
  /** Version of this tool. */
  readonly tool: string
  readonly now: Date
  /** Told after each batch, when it is kept for good. */
  readonly progress: (counts: IngestCounts) => void
  readonly rejected: (origin: string, rejection: Rejection) => void
  readonly say: (line: string) => void
  readonly signal?: AbortSignal
}

export interface IngestCounts {
  readonly added: number
  /** Delivered before, and not read again. */
  readonly known: number
  readonly rejected: number
}

/** Reads a source to its end, batch by batch; what a batch brought is kept or not, never half of it. */
export async function ingest(database: Database, source: Source, options: IngestOptions): Promise<IngestCounts> {
  let counts: IngestCounts = { added: 0, known: 0, rejected: 0 }
  const position = async (name: string) => {
    const [row] = await database.query('select position from progress where source = $1', [name])
    return row === undefined ? undefined : String(row.position)
  }
  for await (const batch of source({ position, say: options.say, signal: options.signal })) {
    const more = await ingestBatch(database, batch, options)
    counts = {
      added: counts.added + more.added,
      known: counts.known + more.known,
      rejected: counts.rejected + more.rejected,
    }
    options.progress(counts)
    if (options.signal?.aborted)
      throw new UserError('cancelled', 'stopped; what was kept so far stays', { cause: options.signal.reason })
  }
  return counts
}

async function ingestBatch(
  database: Database,
  { deliveries, progress }: Batch,
  { validate, tool, now, rejected }: IngestOptions,
): Promise<IngestCounts> {
  const digested = deliveries.map((delivery) => ({ delivery, digest: digestOf(delivery) }))
  const known = await knownDigests(
    database,
    digested.map(({ digest }) => digest),
    tool,
  )
  const fresh = digested.filter(({ digest }) => !known.has(digest))
  if (fresh.length === 0 && !progress) return { added: 0, known: digested.length, rejected: 0 }
  const read = fresh.map(({ delivery, digest }) => ({
    digest,
    origin: delivery.origin,
    reading: readReport(delivery, validate, now.getTime()),
  }))
  const outcome = await keep(database, read, tool, progress)
  for (const { origin, rejection } of outcome.rejected) rejected(origin, rejection)
  return { added: outcome.added, known: digested.length - fresh.length, rejected: outcome.rejected.length }
}

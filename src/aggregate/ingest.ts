import { UserError } from '../model/errors.ts'
import type { BatchReading, Reader } from './reading/reader.ts'
import type { Rejection } from './reading/rejection.ts'
import type { Batch, Source } from './source/delivery.ts'
import type { Database } from './store/database.ts'
import { keep, knownDigests } from './store/keep.ts'

export interface IngestOptions {
  readonly reader: Reader
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

/** So many batches are read while one is kept. */
const AHEAD = 3

/**
 * Reads a source to its end, batch by batch, in its order; what a batch brought is kept or not, never half of it. The next
 * batches are read meanwhile.
 */
export async function ingest(database: Database, source: Source, options: IngestOptions): Promise<IngestCounts> {
  const { reader, now, say, signal } = options
  let counts: IngestCounts = { added: 0, known: 0, rejected: 0 }
  const position = async (name: string) => {
    const [row] = await database.query('select position from progress where source = $1', [name])
    return row === undefined ? undefined : String(row.position)
  }
  const begun: { readonly batch: Batch; readonly reading: BatchReading }[] = []
  const keepFirst = async () => {
    const first = begun.shift()
    if (!first) return
    const more = await keepBatch(database, first.batch, first.reading, options)
    counts = {
      added: counts.added + more.added,
      known: counts.known + more.known,
      rejected: counts.rejected + more.rejected,
    }
    options.progress(counts)
    if (signal?.aborted)
      throw new UserError('cancelled', 'stopped; what was kept so far stays', { cause: signal.reason })
  }
  try {
    for await (const batch of source({ position, say, signal })) {
      begun.push({ batch, reading: reader.start(batch.deliveries, now.getTime()) })
      // how far a source was read is worth keeping at once
      while (begun.length > (batch.progress ? 0 : AHEAD)) await keepFirst()
    }
  } catch (error) {
    if (error instanceof UserError && error.code !== 'cancelled') while (begun.length > 0) await keepFirst()
    throw error
  }
  while (begun.length > 0) await keepFirst()
  return counts
}

async function keepBatch(
  database: Database,
  { deliveries, progress }: Batch,
  reading: BatchReading,
  { tool, rejected }: IngestOptions,
): Promise<IngestCounts> {
  const digests = await reading.digests
  const known = await knownDigests(database, digests, tool)
  const wanted = digests.flatMap((digest, index) => (known.has(digest) ? [] : [index]))
  const readings = await reading.read(wanted)
  if (wanted.length === 0 && !progress) return { added: 0, known: digests.length, rejected: 0 }
  const batch = wanted.flatMap((index, which) => {
    const [digest, delivery, each] = [digests[index], deliveries[index], readings[which]]
    return digest === undefined || delivery === undefined || each === undefined
      ? []
      : [{ digest, origin: delivery.origin, reading: each }]
  })
  const outcome = await keep(database, batch, tool, progress)
  for (const { origin, rejection } of outcome.rejected) rejected(origin, rejection)
  return { added: outcome.added, known: digests.length - wanted.length, rejected: outcome.rejected.length }
}

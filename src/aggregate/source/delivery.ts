/** What a source knows of a report without looking into it. */
export interface Provenance {
  /** For people: the path of the file, or `owner/name, artifact 12, report.json`. */
  readonly origin: string
  /** The project's name when the report has none: the folder that the file lies in. */
  readonly name?: string
  /** Address of the repository. What a source knows wins over what a report claims, or any project could speak for another. */
  readonly repository?: string
  readonly branch?: string
  readonly commit?: string
  /** The branch by which the project is judged. */
  readonly defaultBranch?: string
}

/** One report as it was found, a file that is one, or why it could not be had. */
export type Delivery = Provenance &
  (
    | { readonly bytes: Uint8Array }
    | { readonly file: string; readonly size: number }
    | { readonly refused: 'too-large' | 'unreadable' }
  )

/** Reports that are kept together, all or none, with how far the source was read once they are. */
export interface Batch {
  readonly deliveries: readonly Delivery[]
  readonly progress?: { readonly source: string; readonly position: string }
}

/** What a source is told: how far it was read before, and where to say how it goes. */
export interface SourceContext {
  position(source: string): Promise<string | undefined>
  say(line: string): void
  readonly signal?: AbortSignal
}

export type Source = (context: SourceContext) => AsyncIterable<Batch>

/** By its name; a folder of reports in each format also holds those for GitLab, which are JSON and no reports. */
export const mayBeReport = (path: string): boolean => path.endsWith('.json') && !path.endsWith('.codequality.json')

/** A report lists ten thousand findings at most, in less than this. */
export const REPORT_LIMIT = 16 * 1024 * 1024

/** A batch ends at either. */
const BATCH = { reports: 250, bytes: 32 * 1024 * 1024 } as const

function sizeOf(delivery: Delivery): number {
  if ('bytes' in delivery) return delivery.bytes.length
  return 'size' in delivery ? delivery.size : 0
}

/** Deliveries in batches of a bounded size. */
export async function* inBatches(deliveries: AsyncIterable<Delivery> | Iterable<Delivery>): AsyncGenerator<Batch> {
  let waiting: Delivery[] = []
  let bytes = 0
  for await (const delivery of deliveries) {
    waiting.push(delivery)
    bytes += sizeOf(delivery)
    if (waiting.length < BATCH.reports && bytes < BATCH.bytes) continue
    yield { deliveries: waiting }
    waiting = []
    bytes = 0
  }
  if (waiting.length > 0) yield { deliveries: waiting }
}

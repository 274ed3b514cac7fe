import { readFileSync } from 'node:fs'
import type { Delivery } from '../source/delivery.ts'
import { createUnderstanding, digestOf, type Loaded, type Reading, readReports, sha256 } from './read-report.ts'

/** A batch that is being read: first what it is known by, then, of those that are not known, what they say. */
export interface BatchReading {
  readonly digests: Promise<readonly string[]>
  /** One reading for each index that is wanted, in that order. */
  read(wanted: readonly number[]): Promise<readonly Reading[]>
}

export interface Reader {
  /** Begins to read. `now` in milliseconds. */
  start(deliveries: readonly Delivery[], now: number): BatchReading
  close(): Promise<void>
}

/** The bytes of a delivery, or why they could not be had. */
export function load(delivery: Delivery): Loaded {
  if ('bytes' in delivery) return { ...delivery, content: sha256(delivery.bytes) }
  if (!('file' in delivery)) return delivery
  const { file, size: _, ...provenance } = delivery
  try {
    const bytes = readFileSync(file)
    return { ...provenance, bytes, content: sha256(bytes) }
  } catch {
    return { ...provenance, refused: 'unreadable' }
  }
}

/** The deliveries at these places. */
export const chosen = (loaded: readonly Loaded[], wanted: readonly number[]): readonly Loaded[] =>
  wanted.flatMap((index) => loaded[index] ?? [])

/** Reads in this thread. */
export function createReader(): Reader {
  const understanding = createUnderstanding()
  return {
    start(deliveries, now) {
      const loaded = deliveries.map(load)
      return {
        digests: Promise.resolve(loaded.map(digestOf)),
        read: async (wanted) => readReports(chosen(loaded, wanted), understanding, now),
      }
    },
    close: async () => {},
  }
}

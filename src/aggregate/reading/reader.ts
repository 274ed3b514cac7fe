import type { Delivery } from '../source/delivery.ts'
import { chosen, createLoader } from './load.ts'
import { createUnderstanding, digestOf, type Reading, readReports } from './read-report.ts'

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

/** Reads in this thread. */
export function createReader(): Reader {
  const load = createLoader()
  const understanding = createUnderstanding()
  return {
    start(deliveries, now) {
      const { loaded, release } = load(deliveries)
      return {
        digests: Promise.resolve(loaded.map(digestOf)),
        async read(wanted) {
          const readings = readReports(chosen(loaded, wanted), understanding, now)
          release()
          return readings
        },
      }
    },
    close: async () => {},
  }
}

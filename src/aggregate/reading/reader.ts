import { readFileSync } from 'node:fs'
import type { Delivery } from '../source/delivery.ts'
import { digestOf, type Loaded, type Reading, readReport } from './read-report.ts'
import { createValidator } from './schema.ts'

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
  if (!('file' in delivery)) return delivery
  const { file, size: _, ...provenance } = delivery
  try {
    return { ...provenance, bytes: readFileSync(file) }
  } catch {
    return { ...provenance, refused: 'unreadable' }
  }
}

/** Reads in this thread. */
export function createReader(): Reader {
  const validate = createValidator()
  return {
    start(deliveries, now) {
      const loaded = deliveries.map(load)
      return {
        digests: Promise.resolve(loaded.map(digestOf)),
        read: async (wanted) =>
          wanted.flatMap((index) => {
            const each = loaded[index]
            return each === undefined ? [] : [readReport(each, validate, now)]
          }),
      }
    },
    close: async () => {},
  }
}

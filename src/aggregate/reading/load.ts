import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import type { Delivery } from '../source/delivery.ts'
import { type Loaded, sha256 } from './read-report.ts'

/** The reports of a batch with their bytes, which are gone once they are released. */
export interface LoadedBatch {
  readonly loaded: readonly Loaded[]
  release(): void
}

/**
 * Loads batches. Their files are read into memory that is used again for a later batch: to get new memory of the system and
 * to give it back takes longer than to read.
 */
export function createLoader(): (deliveries: readonly Delivery[]) => LoadedBatch {
  const free: Buffer[] = []
  return (deliveries) => {
    const total = deliveries.reduce((sum, delivery) => sum + ('file' in delivery ? delivery.size : 0), 0)
    const last = free.pop()
    const memory = last !== undefined && last.length >= total ? last : Buffer.allocUnsafeSlow(total)
    let at = 0
    const loaded = deliveries.map((delivery): Loaded => {
      if ('bytes' in delivery) return { ...delivery, content: sha256(delivery.bytes) }
      if (!('file' in delivery)) return delivery
      const { file, size, ...provenance } = delivery
      const room = memory.subarray(at, at + size)
      at += size
      try {
        const bytes = readInto(room, file) ?? readFileSync(file)
        return { ...provenance, bytes, content: sha256(bytes) }
      } catch {
        return { ...provenance, refused: 'unreadable' }
      }
    })
    return { loaded, release: () => free.push(memory) }
  }
}

/** Undefined when the file is not of that size any more. */
function readInto(room: Buffer, file: string): Buffer | undefined {
  const descriptor = openSync(file, 'r')
  try {
    const read = readSync(descriptor, room)
    return read === room.length && readSync(descriptor, Buffer.alloc(1)) === 0 ? room : undefined
  } finally {
    closeSync(descriptor)
  }
}

/** The deliveries at these places. */
export const chosen = (loaded: readonly Loaded[], wanted: readonly number[]): readonly Loaded[] =>
  wanted.flatMap((index) => loaded[index] ?? [])

import { Buffer } from 'node:buffer'
import type { Html } from '../escape/html.ts'

export const sizeOf = ({ html }: Html): number => Buffer.byteLength(html, 'utf8')

/** The first of the rows that have room together, and how many have none. */
export function within(rows: readonly Html[], room: number): { readonly kept: readonly Html[]; readonly left: number } {
  let taken = 0
  const over = rows.findIndex((row) => {
    taken += sizeOf(row)
    return taken > room
  })
  const kept = over < 0 ? rows : rows.slice(0, over)
  return { kept, left: rows.length - kept.length }
}

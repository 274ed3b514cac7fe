import { unzipSync } from 'fflate'
import { mayBeReport, REPORT_LIMIT } from './delivery.ts'

/** An artifact with the reports of one run, packed; what it may unpack to is bounded too, by what each entry declares. */
export const ARCHIVE_LIMIT = 8 * 1024 * 1024

const ENTRIES = 50

const TOTAL = 64 * 1024 * 1024

export type ArchiveEntry = { readonly name: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly refused: 'too-large' }
)

/**
 * The reports of a zip archive, in memory: nothing is written, so that a name leads nowhere. An entry that unpacks to
 * more than it declares is cut off at that. Throws on what is no zip archive.
 */
export function unpack(archive: Uint8Array): readonly ArchiveEntry[] {
  const refused: ArchiveEntry[] = []
  let entries = 0
  let total = 0
  const files = unzipSync(archive, {
    filter({ name, originalSize }) {
      if (!mayBeReport(name)) return false
      entries += 1
      total += originalSize
      if (originalSize <= REPORT_LIMIT && total <= TOTAL && entries <= ENTRIES) return true
      if (refused.length < ENTRIES) refused.push({ name, refused: 'too-large' })
      return false
    },
  })
  return [...Object.entries(files).map(([name, bytes]) => ({ name, bytes })), ...refused]
}

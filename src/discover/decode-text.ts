import type { ReadResult } from './tree.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The text of a file in UTF-8. UTF-16 without a mark may well be UTF-8 too, with a NUL in each character: YAML 1.2.2,
 * 5.2, tells it by the first one.
 */
export function decodeText(bytes: Uint8Array): ReadResult {
  if (bytes[0] === 0 || bytes[1] === 0) return { problem: 'not-utf8' }
  try {
    return { text: decoder.decode(bytes) }
  } catch {
    return { problem: 'not-utf8' }
  }
}

import { isRecord, type JsonRecord } from '../../../model/json.ts'

/** Keys that one pipeline may have merged; a real one needs some thousands. Aliases can make a small file endless. */
const MERGED_KEYS = 200_000

export interface Merge {
  /** GitLab merges mappings key by key; anything else replaces what was there (`Hash#deep_merge`). */
  merge(below: JsonRecord, above: JsonRecord): JsonRecord
  /** True once the work was given up: what was merged since then is not what GitLab makes of it. */
  exhausted(): boolean
}

export function createMerge(): Merge {
  let left = MERGED_KEYS
  const merge = (below: JsonRecord, above: JsonRecord): JsonRecord => {
    const names = Object.keys(above)
    if (names.length === 0) return below
    left -= names.length + Object.keys(below).length
    if (left < 0) return above
    const merged = new Map(Object.entries(below))
    for (const name of names) {
      const [under, over] = [merged.get(name), above[name]]
      merged.set(name, isRecord(under) && isRecord(over) ? merge(under, over) : over)
    }
    return Object.fromEntries(merged)
  }
  return { merge, exhausted: () => left < 0 }
}

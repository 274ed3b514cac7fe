import { isRecord } from '../../../model/json.ts'

/** Values with more nodes are held for different: aliases can make a small text endless. */
const MAX_NODES = 5000

/** Whether two values read from YAML are the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  let left = MAX_NODES
  const same = (a: unknown, b: unknown): boolean => {
    left--
    if (left < 0) return false
    if (Array.isArray(a))
      return Array.isArray(b) && a.length === b.length && a.every((item: unknown, index) => same(item, b[index]))
    if (!isRecord(a)) return Object.is(a, b)
    if (!isRecord(b)) return false
    const keys = Object.keys(a)
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  }
  return same(one, other)
}

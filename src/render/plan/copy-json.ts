import { isRecord } from '../../model/json.ts'

/** What copies may take in all, in characters; a node counts for a few. */
export interface CopyBudget {
  left: number
}

/** One value is never larger: Kubernetes stores no object beyond 1.5 MB. */
const MAX_SIZE = 4_000_000
const NODE_SIZE = 20
const MAX_DEPTH = 100

/**
 * A copy of a value read from YAML that JSON can hold, each text and each key passed through `change`. Undefined when it
 * is too large, or the budget is spent: aliases of YAML can make a small file endless.
 */
export function copyJson(
  value: unknown,
  budget: CopyBudget,
  change: (text: string) => string = (text) => text,
): { readonly value: unknown } | undefined {
  const tooLarge = Symbol('too large')
  let left = Math.min(budget.left, MAX_SIZE)
  const spend = (size: number): boolean => {
    left -= size
    budget.left -= size
    return left > 0
  }
  const textOf = (text: string): string => {
    const changed = change(text)
    spend(changed.length)
    return changed
  }
  const copy = (here: unknown, depth: number): unknown => {
    if (!spend(NODE_SIZE) || depth > MAX_DEPTH) return tooLarge
    if (typeof here === 'string') return textOf(here)
    if (Array.isArray(here)) return copies(here, depth)
    if (!isRecord(here)) return typeof here === 'number' || typeof here === 'boolean' ? here : null
    const values = copies(Object.values(here), depth)
    return Array.isArray(values)
      ? Object.fromEntries(Object.keys(here).map((key, index) => [textOf(key), values[index]]))
      : tooLarge
  }
  const copies = (items: readonly unknown[], depth: number): unknown => {
    const list: unknown[] = []
    for (const item of items) {
      const copied = copy(item, depth + 1)
      if (copied === tooLarge) return tooLarge
      list.push(copied)
    }
    return list
  }
  const copied = copy(value, 0)
  return copied === tooLarge || left <= 0 ? undefined : { value: copied }
}

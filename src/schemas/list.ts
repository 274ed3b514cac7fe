import { isRecord } from '../model/json.ts'
import type { Route } from '../model/location.ts'
import type { Bound } from '../model/schema/fault.ts'
import type { Schema } from './schema.ts'

interface ListFault {
  /** From the list to the item, empty for the list itself. */
  readonly at: Route
  readonly bound: Bound
}

/** What is wrong with a list as a whole: too few items, too many, or two that must differ and do not. */
export function listFault(items: readonly unknown[], { fewest, most, keys }: Schema): ListFault[] {
  const faults: ListFault[] = []
  if (fewest !== undefined && items.length < fewest)
    faults.push({ at: [], bound: { bound: 'shortest', limit: fewest } })
  if (most !== undefined && items.length > most) faults.push({ at: [], bound: { bound: 'longest', limit: most } })
  if (keys === undefined || items.length < 2) return faults
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    const identity = identityOf(item, keys)
    if (identity === undefined) continue
    if (seen.has(identity)) faults.push({ at: [index], bound: { bound: 'repeated', keys } })
    seen.add(identity)
  }
  return faults
}

/** What tells an item from the others: its keys, or itself. Undefined for an item that lacks all of its keys. */
function identityOf(item: unknown, keys: readonly string[]): string | undefined {
  if (keys.length === 0) return typeof item === 'object' ? undefined : JSON.stringify(item)
  if (!isRecord(item)) return undefined
  const values = keys.map((key) => (Object.hasOwn(item, key) ? item[key] : undefined))
  return values.some((value) => value === undefined || value === null || typeof value === 'object')
    ? undefined
    : JSON.stringify(values)
}

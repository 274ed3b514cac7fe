import { isByVersion, type StoredNode, type StoredRecord } from '../../src/schemas/stored.ts'

/** Records shorter than this are repeated: a reference and a line of its own cost as much. */
const WORTH_A_LINE = 40

/** The nodes of a file, in lines; a number in a node is the line of another. */
export interface Lines {
  /** Adds a node, what occurs twice on a line of its own; returns the line of the node. */
  add(node: StoredRecord): number
  readonly lines: readonly StoredRecord[]
}

/**
 * Lays nodes in lines, so that equal ones are written once. All roots must be known first: what is worth a line of its
 * own depends on how often it occurs.
 */
export function shareNodes(roots: readonly StoredRecord[]): Lines {
  const counts = new Map<string, number>()
  const known = new Map<StoredRecord, string>()
  const count = (node: StoredNode): void => {
    if (typeof node !== 'object') return
    const key = JSON.stringify(node)
    known.set(node, key)
    const times = (counts.get(key) ?? 0) + 1
    counts.set(key, times)
    if (times === 1) for (const child of children(node)) count(child)
  }
  for (const root of roots) count(root)

  const lines: StoredRecord[] = []
  const lineOf = new Map<string, number>()
  const keyOf = (node: StoredRecord) => known.get(node) ?? JSON.stringify(node)
  const add = (node: StoredRecord): number => {
    const key = keyOf(node)
    const there = lineOf.get(key)
    if (there !== undefined) return there
    const laid = mapChildren(node, place)
    lines.push(laid)
    lineOf.set(key, lines.length - 1)
    return lines.length - 1
  }
  const place = (node: StoredNode): StoredNode => {
    if (typeof node !== 'object') return node
    const key = keyOf(node)
    return (counts.get(key) ?? 0) > 1 && key.length > WORTH_A_LINE ? add(node) : mapChildren(node, place)
  }
  return { add, lines }
}

function children(node: StoredRecord): StoredNode[] {
  const found: StoredNode[] = []
  mapChildren(node, (child) => {
    found.push(child)
    return child
  })
  return found
}

function mapChildren(node: StoredRecord, change: (child: StoredNode) => StoredNode): StoredRecord {
  const copy: Record<string, unknown> = { ...node }
  if (node.f)
    copy.f = Object.fromEntries(
      Object.entries(node.f).map(([name, field]) => [
        name,
        isByVersion(field) ? { v: field.v.map(([from, to, child]) => [from, to, change(child)]) } : change(field),
      ]),
    )
  for (const key of ['m', 'l', 'not'] as const) if (node[key] !== undefined) copy[key] = change(node[key])
  for (const key of ['any', 'one', 'all'] as const) if (node[key]) copy[key] = node[key].map(change)
  return copy as StoredRecord
}

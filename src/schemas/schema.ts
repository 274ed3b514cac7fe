import { type Pattern, triedPattern } from './pattern.ts'
import type { Between, Letter, StoredByVersion, StoredNode, StoredRecord } from './stored.ts'
import { isByVersion } from './stored.ts'

/** What a value must be, ready to be walked. Made of a node of the store when the walk first comes to it. */
export interface Schema {
  /** Fills the rest in; absent once that is done. */
  pending?: () => void
  letter?: Letter
  fields?: Map<string, Schema>
  /** Fields that other versions of Kubernetes have, and which. */
  otherwise?: Map<string, readonly [from: number, to: number]>
  required: readonly string[]
  /** Fields that are not named are kept. */
  open: boolean
  /** Null is a value of its own. */
  nullable: boolean
  /** What each value of a mapping with free keys must be. */
  values?: Schema
  items?: Schema
  keys?: readonly string[]
  allowed?: readonly (string | number | boolean)[]
  pattern?: Pattern
  lowest?: number
  highest?: number
  fewest?: number
  most?: number
  /** An object with a kind of its own. */
  embedded: boolean
  any?: readonly Schema[]
  one?: readonly Schema[]
  all?: readonly Schema[]
  not?: Schema
}

/** Turns nodes into schemas. Nodes of the same file refer to each other by line. */
export interface SchemaMaker {
  /** The schema on a line. */
  line(number: number): Schema
  of(node: StoredNode): Schema
}

const empty = (): Schema => ({ required: [], open: false, nullable: false, embedded: false })

/** The schemas of scalars are the same everywhere. */
const scalars = new Map<Letter, Schema>()

function scalar(letter: Letter): Schema {
  let schema = scalars.get(letter)
  if (!schema) {
    schema = { ...empty(), letter }
    scalars.set(letter, schema)
  }
  return schema
}

/**
 * Makes schemas of the nodes of one file, for one minor version. `nodeAt` gives the node of a line, `metadata` the schema
 * of an object's metadata, `patternOf` what tries a pattern.
 */
export function schemaMaker(
  nodeAt: (line: number) => StoredNode,
  minor: number,
  metadata: () => Schema,
  patternOf: (source: string) => Pattern = triedPattern,
): SchemaMaker {
  const lines = new Map<number, Schema>()
  const later = (fill: (schema: Schema) => void): Schema => {
    const schema = empty()
    schema.pending = () => {
      schema.pending = undefined
      fill(schema)
    }
    return schema
  }
  const line = (number: number): Schema => {
    const known = lines.get(number)
    if (known) return known
    const schema = later((self) => {
      const node = nodeAt(number)
      Object.assign(self, typeof node === 'object' ? filled(node) : settled(of(node)))
    })
    lines.set(number, schema)
    return schema
  }
  const of = (node: StoredNode): Schema => {
    if (typeof node === 'number') return line(node)
    if (typeof node === 'object') return later((self) => Object.assign(self, filled(node)))
    return node === 'M' ? metadata() : scalar(node)
  }

  const filled = (node: StoredRecord): Partial<Schema> => ({
    letter: node.t,
    ...(node.f && fieldsOf(node.f)),
    required: node.w === 1 ? ['apiVersion', 'kind', ...requiredOf(node)] : requiredOf(node),
    open: node.u === 1,
    nullable: node.z === 1,
    embedded: node.w === 1,
    values: node.m === undefined ? undefined : of(node.m),
    items: node.l === undefined ? undefined : of(node.l),
    keys: node.k,
    allowed: node.e && (node.eto === undefined || minor <= node.eto) ? node.e : undefined,
    pattern: node.p === undefined ? undefined : patternOf(node.p),
    lowest: node.b?.[0] ?? undefined,
    highest: node.b?.[1] ?? undefined,
    fewest: node.c?.[0] ?? undefined,
    most: node.c?.[1] ?? undefined,
    any: node.any?.map(of),
    one: node.one?.map(of),
    all: node.all?.map(of),
    not: node.not === undefined ? undefined : of(node.not),
  })

  const fieldsOf = (stored: Readonly<Record<string, StoredNode | StoredByVersion>>): Partial<Schema> => {
    const fields = new Map<string, Schema>()
    const otherwise = new Map<string, readonly [number, number]>()
    for (const [name, field] of Object.entries(stored)) {
      if (!isByVersion(field)) fields.set(name, of(field))
      else {
        const now = field.v.find(holds)
        if (now) fields.set(name, of(now[2]))
        else otherwise.set(name, [field.v[0]?.[0] ?? 0, field.v.at(-1)?.[1] ?? 0])
      }
    }
    return { fields, otherwise }
  }

  const requiredOf = ({ r = [] }: StoredRecord): readonly string[] =>
    r.flatMap((name) => (typeof name === 'string' ? [name] : holds(name) ? [name[2]] : []))

  const holds = ([from, to]: Between<unknown>): boolean => from <= minor && (to === 0 || minor <= to)

  return { line, of }
}

/** The schema itself, filled in. */
export function settled(schema: Schema): Schema {
  schema.pending?.()
  return schema
}

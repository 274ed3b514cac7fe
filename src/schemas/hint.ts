import type { JsonRecord } from '../model/json.ts'
import type { Route } from '../model/location.ts'
import type { UnknownField } from '../model/schema/fault.ts'
import { meantName } from './meant.ts'
import { type Schema, settled } from './schema.ts'

/** The mappings on the way from the root, and the lengths of the routes that lead to them. */
export interface Way {
  readonly levels: readonly Schema[]
  readonly lengths: readonly number[]
}

export type Hint = Pick<UnknownField, 'meant' | 'belongs' | 'known'>

/**
 * What an author probably meant by a field that a mapping does not have: a misspelt neighbour, a field of a mapping
 * around it or just inside it, or a field of other versions of Kubernetes. The last level is the mapping itself.
 */
export function hintFor(name: string, mapping: JsonRecord, { levels, lengths }: Way, route: Route): Hint {
  const here = levels.at(-1)
  if (!here?.fields) return {}
  const known = here.otherwise?.get(name)
  if (known) return { known: { from: known[0], to: known[1] } }
  const inside = insideOf(here, mapping, name)
  const around = levels.findLastIndex((schema, index) => index < levels.length - 1 && schema.fields?.has(name))
  const free = [...here.fields.keys()].filter((field) => !Object.hasOwn(mapping, field))
  const meant = meantName(name, free)
  const exact = meant?.toLowerCase() === name.toLowerCase()
  if (meant !== undefined && (exact || (!inside && around < 0))) return { meant }
  if (inside) return { belongs: [...route, ...inside] }
  if (around >= 0) return { belongs: route.slice(0, lengths[around]) }
  return {}
}

/** Looked for first, when several fields have one of this name. */
const FIRST = 'spec'

/**
 * The field of a mapping that has a field of this name itself: a mapping, or a list of mappings that is there. Many lists
 * that nobody uses have some field of the same name.
 */
function insideOf({ fields }: Schema, mapping: JsonRecord, name: string): Route | undefined {
  const found: string[] = []
  for (const [field, schema] of fields ?? []) {
    if (field === 'status' || field === 'metadata') continue
    const { items } = settled(schema)
    const inner = items ? settled(items) : schema
    if (inner.fields?.has(name) && (!items || Object.hasOwn(mapping, field))) found.push(field)
  }
  if (found.includes(FIRST)) return [FIRST]
  return found.length === 1 ? found : undefined
}

import { asList, asRecord, isRecord, type JsonRecord } from '../model/json.ts'

/** How deep a schema may be nested; deeper ones are the work of an attacker. */
export const MAX_DEPTH = 60

export interface StructuralOptions {
  /** Whether a pattern may be tried on what an author wrote: one that may take exponential time may not. */
  readonly keepPattern: (pattern: string) => boolean
}

/** A schema on its way into the form of the store. */
export interface Reading extends StructuralOptions {
  /** Nodes that may still be looked at. */
  left: number
}

/** What combines schemas. */
export const JUNCTORS = ['anyOf', 'oneOf', 'allOf', 'not'] as const

/** What `anyOf` and its like may hold to be judged: leaving a keyword out would turn a miss into a false finding. */
const EXACT = new Set([
  ...['description', 'properties', 'required', 'enum', 'pattern', 'minimum', 'maximum', 'minLength', 'maxLength'],
  ...['anyOf', 'oneOf', 'allOf', 'not'],
])

/** Whether what an alternative asks can be judged to the letter. */
export function isExact(value: unknown, options: Reading, filled: ReadonlySet<string>, depth: number): boolean {
  if (!isRecord(value) || depth > MAX_DEPTH || options.left-- <= 0) return false
  const named = [...Object.keys(asRecord(value.properties)), ...asList(value.required)]
  const nested = [...Object.values(asRecord(value.properties)), ...JUNCTORS.flatMap((key) => value[key] ?? [])]
  return (
    Object.keys(value).every((key) => EXACT.has(key)) &&
    !named.some((name) => filled.has(String(name))) &&
    !asList(value.enum).includes(null) &&
    (typeof value.pattern !== 'string' || options.keepPattern(value.pattern)) &&
    nested.every((inner) => isExact(inner, options, filled, depth + 1))
  )
}

/** The names of the fields below that have a default: what alternatives say of them is said after it is filled in. */
export function defaulted(schema: JsonRecord, found: Set<string>, options: Reading, depth: number): Set<string> {
  if (depth > MAX_DEPTH || options.left-- <= 0) return found
  for (const [name, value] of Object.entries(asRecord(schema.properties))) {
    if ('default' in asRecord(value)) found.add(name)
    defaulted(asRecord(value), found, options, depth + 1)
  }
  return found
}

import { isRecord } from '../model/json.ts'
import { quantity } from '../model/quantity.ts'
import type { Bound } from '../model/schema/fault.ts'
import { isTemplate } from '../model/template.ts'
import { meantName } from './meant.ts'
import type { Schema } from './schema.ts'

const INT32 = 2 ** 31

/** Go's time.RFC3339, which the API server reads dates with. */
const DATE_TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

/**
 * What is wrong with a scalar: its type, or the bound that it breaks. `asGo` reads it as Go's own types do; else as the
 * API server checks custom resources. A text that something else still fills is never wrong.
 */
export function scalarFault(value: unknown, schema: Schema, asGo: boolean): 'type' | Bound | undefined {
  const fault = typeFault(value, schema.letter, asGo) ?? boundFault(value, schema, asGo)
  return fault && typeof value === 'string' && isTemplate(value) ? undefined : fault
}

function typeFault(value: unknown, letter: Schema['letter'], asGo: boolean): 'type' | Bound | undefined {
  switch (letter) {
    case 's':
      return typeof value === 'string' ? undefined : 'type'
    case 'b':
      return typeof value === 'boolean' ? undefined : 'type'
    case 'i':
      return Number.isInteger(value) ? undefined : 'type'
    case 'j':
      return Number.isInteger(value) ? int32(value) : 'type'
    case 'n':
      return typeof value === 'number' ? undefined : 'type'
    case 'x':
      return typeof value === 'string' ? undefined : Number.isInteger(value) ? int32(value) : 'type'
    case 'q':
      if (typeof value === 'number') return asGo || Number.isInteger(value) ? undefined : 'type'
      if (typeof value !== 'string') return 'type'
      return quantity(value) === undefined ? { bound: 'quantity' } : undefined
    case 'd':
      if (typeof value !== 'string') return 'type'
      return DATE_TIME.test(value) ? undefined : { bound: 'date-time' }
    case 'y':
      if (typeof value !== 'string') return 'type'
      return isBase64(value) ? undefined : { bound: 'base64' }
    case 'o':
      return isRecord(value) ? undefined : 'type'
    default:
      return undefined
  }
}

const int32 = (value: unknown): Bound | undefined =>
  Number(value) >= -INT32 && Number(value) < INT32 ? undefined : { bound: 'integer32' }

/** Go's base64.StdEncoding takes line breaks anywhere, and wants the padding. */
function isBase64(text: string): boolean {
  const bare = text.includes('\n') || text.includes('\r') ? text.replace(/[\r\n]/g, '') : text
  return bare.length % 4 === 0 && BASE64.test(bare)
}

function boundFault(value: unknown, schema: Schema, asGo: boolean): Bound | undefined {
  const { allowed, pattern, lowest, highest, fewest, most } = schema
  // an empty text of a Go type is an absent one
  if (allowed && !(asGo && value === '') && !allowed.includes(value as string))
    return {
      bound: 'allowed',
      allowed: allowed.map(String),
      meant: meantName(String(value), allowed.map(String)),
    }
  if (typeof value === 'number') {
    if (lowest !== undefined && value < lowest) return { bound: 'lowest', limit: lowest }
    if (highest !== undefined && value > highest) return { bound: 'highest', limit: highest }
  }
  if (typeof value !== 'string') return undefined
  // lengths are counted in characters, not in units of UTF-16: the lower of the two counts never blames wrongly
  if (fewest !== undefined && value.length < fewest) return { bound: 'shortest', limit: fewest }
  if (most !== undefined && value.length > most && [...value].length > most) return { bound: 'longest', limit: most }
  if (pattern && !pattern.test(value)) return { bound: 'pattern', pattern: pattern.source }
  return undefined
}

import { isRecord } from '../model/json.ts'
import type { Bound } from '../model/schema/fault.ts'
import { scalarFault } from './scalar.ts'
import { type Schema, settled } from './schema.ts'

/** The first of `anyOf`, `oneOf`, `allOf` and `not` that a value breaks. */
export function holdsAlternatives(value: unknown, { any, one, all, not }: Schema): Bound | undefined {
  const broken = (schemas: readonly Schema[], met: 'none' | 'several' | 'excluded'): Bound => ({
    bound: 'alternatives',
    fields: [...new Set(schemas.flatMap(namedFields))],
    met,
  })
  if (any && !any.some((schema) => matches(value, schema))) return broken(any, 'none')
  if (one) {
    const met = one.filter((schema) => matches(value, schema)).length
    if (met !== 1) return broken(one, met === 0 ? 'none' : 'several')
  }
  const failed = all?.find((schema) => !matches(value, schema))
  if (failed) return broken([failed], 'none')
  return not && matches(value, not) ? broken([not], 'excluded') : undefined
}

/** Whether a value holds what an alternative asks. */
function matches(value: unknown, schema: Schema): boolean {
  const { letter, fields, required, items, allowed, pattern, any, one, all, not } = settled(schema)
  if (isRecord(value)) {
    if (required.some((name) => !Object.hasOwn(value, name) || value[name] === null)) return false
    for (const [name, field] of fields ?? [])
      if (Object.hasOwn(value, name) && value[name] !== null && !matches(value[name], field)) return false
  } else if (Array.isArray(value)) {
    if (items && !value.every((item) => matches(item, items))) return false
  } else if (letter || allowed || pattern || schema.lowest !== undefined || schema.fewest !== undefined) {
    if (scalarFault(value, schema, false)) return false
  }
  return !(any || one || all || not) || holdsAlternatives(value, schema) === undefined
}

/** The fields that an alternative speaks of, for whoever has to choose. */
function namedFields(schema: Schema): readonly string[] {
  const { required, fields, any = [], one = [], all = [] } = settled(schema)
  return [
    ...required,
    ...(required.length > 0 ? [] : (fields?.keys() ?? [])),
    ...[...any, ...one, ...all].flatMap(namedFields),
  ]
}

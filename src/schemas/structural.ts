import { asList, asRecord, isRecord, type JsonRecord } from '../model/json.ts'
import { defaulted, isExact, JUNCTORS, MAX_DEPTH, type Reading, type StructuralOptions } from './exact.ts'
import type { StoredNode, StoredRecord } from './stored.ts'

/** More nodes are not looked at: the largest real definition has some 30,000, anchors can make billions. */
const MAX_NODES = 100_000

/** The pattern that controller-gen writes for a quantity. */
const QUANTITY_PATTERN = '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|'

/**
 * What a structural schema of a CustomResourceDefinition asks, in the form of the store. Descriptions, defaults and CEL
 * rules are left out; the root's `metadata` is an object's.
 */
export function structuralNode(schema: unknown, { keepPattern }: StructuralOptions): StoredNode {
  const node = nodeOf(asRecord(schema), { keepPattern, left: MAX_NODES }, 0)
  if (typeof node !== 'object') return node
  // the API server checks these three of every object, whatever the schema says of them
  return { ...node, f: { ...node.f, apiVersion: 's', kind: 's', metadata: 'M' } }
}

function nodeOf(schema: JsonRecord, options: Reading, depth: number): StoredNode {
  if (depth > MAX_DEPTH || options.left-- <= 0) return '*'
  const record = { ...shape(schema, options, depth), ...junctors(schema, options, depth) }
  const { t, ...rest } = record
  return t !== undefined && Object.keys(rest).length === 0 ? t : record
}

/** The type, and what bounds it. */
function shape(schema: JsonRecord, options: Reading, depth: number): StoredRecord {
  const nullable = schema.nullable === true ? ({ z: 1 } as const) : {}
  if (schema['x-kubernetes-int-or-string'] === true || schema.format === 'int-or-string')
    return { ...intOrString(schema, options), ...nullable }
  const free = schema['x-kubernetes-preserve-unknown-fields'] === true
  switch (schema.type) {
    case 'object':
      return { ...mapping(schema, options, depth), ...nullable }
    case 'array':
      return { ...list(schema, options, depth), ...nullable }
    case 'string':
      return { ...text(schema, options), ...nullable }
    case 'integer':
    case 'number':
      return { t: schema.type === 'integer' ? 'i' : 'n', ...allowed(schema), ...limits(schema), ...nullable }
    case 'boolean':
      return { t: 'b', ...allowed(schema), ...nullable }
    default:
      return free || depth === 0 || !isValidation(schema) ? { t: '*' } : validation(schema, options, depth)
  }
}

function intOrString(schema: JsonRecord, options: Reading): StoredRecord {
  const { pattern } = schema
  if (typeof pattern === 'string' && pattern.startsWith(QUANTITY_PATTERN)) return { t: 'q' }
  return { t: 'x', ...patternOf(schema, options) }
}

function mapping(schema: JsonRecord, options: Reading, depth: number): StoredRecord {
  const properties = asRecord(schema.properties)
  const free = schema['x-kubernetes-preserve-unknown-fields'] === true
  const embedded = schema['x-kubernetes-embedded-resource'] === true
  const values = schema.additionalProperties
  const size = pairOf('c', schema.minProperties, schema.maxProperties)
  if (isRecord(values)) return { m: nodeOf(values, options, depth + 1), ...size }
  if (values === true) return { t: 'o', ...size }
  if (free && Object.keys(properties).length === 0 && !embedded && !schema.required) return { t: 'o', ...size }
  return {
    f: fields(properties, options, depth, embedded),
    ...required(schema, properties),
    ...(free && { u: 1 }),
    ...(embedded && { w: 1 }),
    ...size,
  }
}

function fields(properties: JsonRecord, options: Reading, depth: number, embedded: boolean) {
  const own = Object.entries(properties).map(([name, value]) => [name, nodeOf(asRecord(value), options, depth + 1)])
  const meta = embedded ? { apiVersion: 's', kind: 's', metadata: 'M' } : {}
  return { ...Object.fromEntries(own), ...meta } as Record<string, StoredNode>
}

/** A required field with a default is never missing: defaults come before validation. */
function required(schema: JsonRecord, properties: JsonRecord): StoredRecord {
  const names = asList(schema.required).filter(
    (name): name is string => typeof name === 'string' && !('default' in asRecord(properties[name])),
  )
  return names.length > 0 ? { r: names } : {}
}

function list(schema: JsonRecord, options: Reading, depth: number): StoredRecord {
  const items = isRecord(schema.items) ? nodeOf(schema.items, options, depth + 1) : '*'
  const keys = asList(schema['x-kubernetes-list-map-keys']).filter((key) => typeof key === 'string')
  const type = schema['x-kubernetes-list-type']
  const { properties } = asRecord(schema.items)
  // an item that lacks a key gets its default first: two of them may then differ, or not
  const defaulted = keys.some((key) => 'default' in asRecord(asRecord(properties)[key]))
  const apart = type === 'map' && !defaulted && keys.length > 0 ? { k: keys } : type === 'set' ? { k: [] } : {}
  return { l: items, ...apart, ...pairOf('c', schema.minItems, schema.maxItems) }
}

function text(schema: JsonRecord, options: Reading): StoredRecord {
  if (schema.format === 'date-time') return { t: 'd' }
  const size = pairOf('c', schema.minLength, schema.maxLength)
  return { t: 's', ...allowed(schema), ...patternOf(schema, options), ...size }
}

const allowed = (schema: JsonRecord): StoredRecord => {
  const values = asList(schema.enum).filter((value) => ['string', 'number', 'boolean'].includes(typeof value))
  return values.length > 0 ? { e: values as string[] } : {}
}

const patternOf = ({ pattern }: JsonRecord, { keepPattern }: Reading): StoredRecord =>
  typeof pattern === 'string' && keepPattern(pattern) ? { p: pattern } : {}

/** Exclusive bounds are rare, and counted as if they were not: a miss, never a false finding. */
const limits = ({ minimum, maximum }: JsonRecord): StoredRecord => pairOf('b', minimum, maximum)

function pairOf(key: 'b' | 'c', lowest: unknown, highest: unknown): StoredRecord {
  const low = typeof lowest === 'number' ? lowest : null
  const high = typeof highest === 'number' ? highest : null
  return low === null && high === null ? {} : { [key]: [low, high] }
}

const VALIDATIONS = ['properties', 'required', 'enum', 'pattern', 'minimum', 'maximum', 'minLength', 'items']

const isValidation = (schema: JsonRecord): boolean =>
  [...VALIDATIONS, ...JUNCTORS].some((key) => key in schema) || Object.keys(schema).length === 0

/** Inside `anyOf` and its like, a schema without type only bounds what it meets. */
function validation(schema: JsonRecord, options: Reading, depth: number): StoredRecord {
  const properties = Object.entries(asRecord(schema.properties))
  return {
    ...(properties.length > 0 && {
      f: Object.fromEntries(properties.map(([name, value]) => [name, nodeOf(asRecord(value), options, depth + 1)])),
      u: 1,
    }),
    ...(Array.isArray(schema.required) && { r: schema.required.filter((name) => typeof name === 'string'), u: 1 }),
    ...(isRecord(schema.items) && { l: nodeOf(schema.items, options, depth + 1) }),
    ...allowed(schema),
    ...patternOf(schema, options),
    ...limits(schema),
    ...pairOf('c', schema.minLength, schema.maxLength),
  }
}

/** `anyOf` and its like, where all that they hold can be judged. */
function junctors(schema: JsonRecord, options: Reading, depth: number): StoredRecord {
  if (schema['x-kubernetes-int-or-string'] === true) return {}
  const found: Record<string, StoredNode | StoredNode[]> = {}
  const filled = JUNCTORS.some((key) => key in schema)
    ? defaulted(schema, new Set(), options, depth)
    : new Set<string>()
  for (const [key, short] of [
    ['anyOf', 'any'],
    ['oneOf', 'one'],
    ['allOf', 'all'],
  ] as const) {
    const alternatives = asList(schema[key])
    if (alternatives.length > 0 && alternatives.every((inner) => isExact(inner, options, filled, depth)))
      found[short] = alternatives.map((inner) => nodeOf(asRecord(inner), options, depth + 1))
  }
  if (isExact(schema.not, options, filled, depth)) found.not = nodeOf(asRecord(schema.not), options, depth + 1)
  return found
}

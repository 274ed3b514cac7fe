import { isRecord, type JsonRecord } from '../model/json.ts'
import type { Bound, SchemaFault, SchemaOrigin, ValueType } from '../model/schema/fault.ts'
import { isTemplate } from '../model/template.ts'
import { holdsAlternatives } from './alternatives.ts'
import { hintFor } from './hint.ts'
import { listFault } from './list.ts'
import { scalarFault } from './scalar.ts'
import { type Schema, settled } from './schema.ts'

/** More faults than this in one object are not told: they have one cause. */
export const MAX_FAULTS = 50

/** Values nested deeper are not looked at: the parser refuses most of them already. */
const MAX_DEPTH = 100

/** More values are not looked at: anchors can make billions of them. The largest real objects have some 20,000. */
const MAX_VALUES = 200_000

/** What a walk is about. */
export interface Walk {
  readonly origin: SchemaOrigin
  /** True for Kubernetes' own kinds, which are read into Go types; custom resources are held against their schema. */
  readonly asGo: boolean
  /** What an author writes into `status` is dropped. */
  readonly dropsStatus: boolean
  /** Whether the object must have a name. */
  readonly named: boolean
}

/** Every fault of a value, in the order of its fields; at most MAX_FAULTS. */
export function walk(root: JsonRecord, schema: Schema, { origin, asGo, dropsStatus, named }: Walk): SchemaFault[] {
  const faults: SchemaFault[] = []
  const route: (string | number)[] = []
  const levels: Schema[] = []
  const lengths: number[] = []
  let isFull = false
  let left = MAX_VALUES

  const note = (fault: Fault): void => {
    if (faults.length < MAX_FAULTS) faults.push({ ...fault, origin } as SchemaFault)
    else isFull = true
  }

  const visit = (value: unknown, schema: Schema, depth: number): void => {
    if (isFull || depth > MAX_DEPTH || left-- <= 0) return
    settled(schema)
    if (value === null || value === undefined) {
      if (!isGo() && !schema.nullable && schema.letter !== '*') note(wrongType(schema, value))
      return
    }
    if (schema.fields) mapping(value, schema, schema.fields, depth)
    else if (schema.values) free(value, schema, schema.values, depth)
    else if (schema.items) list(value, schema, schema.items, depth)
    else if (schema.letter !== undefined) {
      const fault = scalarFault(value, schema, isGo())
      if (fault === 'type') note(wrongType(schema, value))
      else if (fault) note(wrongValue(value, fault))
    }
    const broken = schema.any || schema.one || schema.all || schema.not ? holdsAlternatives(value, schema) : undefined
    if (broken) note(wrongValue(value, broken))
  }

  /** Metadata are a Go type in every object, where null stands for the zero value. */
  const isGo = (): boolean => asGo || route[0] === 'metadata'

  /** A text may still become a list or a mapping, when something else fills it. */
  const refuse = (value: unknown, schema: Schema): void => {
    if (typeof value !== 'string' || !isTemplate(value)) note(wrongType(schema, value))
  }

  const mapping = (value: unknown, schema: Schema, fields: Map<string, Schema>, depth: number): void => {
    if (!isRecord(value)) {
      refuse(value, schema)
      return
    }
    levels.push(schema)
    lengths.push(route.length)
    let meant: string[] | undefined
    for (const key of Object.keys(value)) {
      const field = fields.get(key)
      if (field) {
        const inner = value[key]
        // a null field is an absent one
        if (inner === null || (depth === 0 && key === 'status' && dropsStatus && !asGo)) continue
        route.push(key)
        visit(inner, field, depth + 1)
        route.pop()
      } else if (!schema.open && (value[key] !== null || isGo())) {
        const hint = hintFor(key, value, { levels, lengths }, route)
        if (hint.meant !== undefined) meant = [...(meant ?? []), hint.meant]
        note({ type: 'unknown-field', route: [...route, key], name: key, ...hint })
      }
    }
    levels.pop()
    lengths.pop()
    if (route[0] === 'status' && dropsStatus) return
    for (const name of schema.required) {
      const given = Object.hasOwn(value, name) ? value[name] : undefined
      if (given === undefined || (given === null && !takesNull(fields.get(name)))) {
        if (!meant?.includes(name)) note({ type: 'missing-field', route: [...route, name], name })
      }
    }
  }

  const free = (value: unknown, schema: Schema, values: Schema, depth: number): void => {
    if (!isRecord(value)) {
      refuse(value, schema)
      return
    }
    for (const key of Object.keys(value)) {
      route.push(key)
      visit(value[key], values, depth + 1)
      route.pop()
    }
  }

  const list = (value: unknown, schema: Schema, items: Schema, depth: number): void => {
    if (!Array.isArray(value)) {
      refuse(value, schema)
      return
    }
    for (let index = 0; index < value.length; index++) {
      route.push(index)
      visit(value[index], items, depth + 1)
      route.pop()
    }
    for (const { at, bound } of listFault(value, schema))
      note({ type: 'wrong-value', route: [...route, ...at], shown: '', broken: bound })
  }

  const wrongType = (schema: Schema, value: unknown): Fault => ({
    type: 'wrong-type',
    route: [...route],
    wanted: wantedType(schema),
    given: givenType(value),
    ...(typeof value !== 'object' && { shown: String(value) }),
  })

  const wrongValue = (value: unknown, broken: Bound): Fault => ({
    type: 'wrong-value',
    route: [...route],
    shown: typeof value === 'object' ? '' : String(value),
    broken,
  })

  visit(root, schema, 0)
  if (named && !hasName(root.metadata))
    note({ type: 'missing-field', route: ['metadata', 'name'], name: 'metadata.name' })
  const last = faults.at(-1)
  return isFull && last ? [...faults.slice(0, -1), { ...last, more: true }] : faults
}

const takesNull = (field: Schema | undefined): boolean => field !== undefined && settled(field).nullable

/** A name of any type: its type is another fault. Metadata that are no mapping are one too. */
const hasName = (metadata: unknown): boolean =>
  metadata !== null &&
  metadata !== undefined &&
  (!isRecord(metadata) ||
    [metadata.name, metadata.generateName].some((name) => name !== undefined && name !== null && name !== ''))

type Without<Each> = Each extends unknown ? Omit<Each, 'origin'> : never
type Fault = Without<SchemaFault>

const WANTED: Readonly<Record<string, ValueType>> = {
  s: 'text',
  i: 'integer',
  j: 'integer32',
  n: 'number',
  b: 'boolean',
  q: 'quantity',
  x: 'integer-or-text',
  d: 'date-time',
  y: 'base64',
}

const wantedType = ({ items, letter }: Schema): ValueType => (items ? 'list' : (WANTED[letter ?? ''] ?? 'mapping'))

function givenType(value: unknown): ValueType {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'list'
  switch (typeof value) {
    case 'string':
      return 'text'
    case 'boolean':
      return 'boolean'
    case 'number':
      return Number.isInteger(value) ? 'integer' : 'number'
    default:
      return 'mapping'
  }
}

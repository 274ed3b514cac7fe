import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Between, Letter, StoredByVersion, StoredNode, StoredRecord } from '../../src/schemas/stored.ts'
import { ACCEPTED_WHEN_ABSENT, ALLOWED_VALUES, UNIQUE_ITEMS } from './api-facts.ts'
import { KUBERNETES, OPENSHIFT_KUBERNETES } from './sources.ts'

export interface Definition {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly $ref?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Definition>>
  readonly required?: readonly string[]
  readonly items?: Definition
  readonly additionalProperties?: Definition
  readonly allOf?: readonly Definition[]
  readonly 'x-kubernetes-list-map-keys'?: readonly string[]
  readonly 'x-kubernetes-group-version-kind'?: readonly { group: string; version: string; kind: string }[]
}

export type Definitions = Readonly<Record<string, Definition>>

/** Definitions that a letter stands for: their Go types read JSON their own way. */
const LETTERS: Readonly<Record<string, Letter>> = {
  'api.resource.Quantity': 'q',
  'util.intstr.IntOrString': 'x',
  'meta.v1.Time': 'd',
  'meta.v1.MicroTime': 'd',
  'meta.v1.ObjectMeta': 'M',
  'meta.v1.FieldsV1': '*',
  'pkg.runtime.RawExtension': '*',
}

/** `core.v1.PodSpec` of `io.k8s.api.core.v1.PodSpec`: what stays when the roots of names differ. */
const shortName = (name: string): string => name.split('.').slice(-3).join('.')

const minors = Array.from(
  { length: KUBERNETES.newest - KUBERNETES.oldest + 1 },
  (_, index) => KUBERNETES.oldest + index,
)

/** The definitions of each minor version. */
export function readDefinitions(folder: string): ReadonlyMap<number, Definitions> {
  return new Map(
    minors.map((minor) => {
      const path = join(folder, 'kubernetes_validate/kubernetes-json-schema', `v1.${minor}.0-local/_definitions.json`)
      const file = JSON.parse(readFileSync(path, 'utf8'))
      return [minor, file.$defs ?? file.definitions]
    }),
  )
}

/** Where a definition is in the store, or the letter that stands for it. */
export type LineOf = (definition: string) => StoredNode

const typeOf = ({ type }: Definition): string | undefined =>
  typeof type === 'string' ? type : type?.find((each) => each !== 'null')

/** What a definition or one of its fields asks. `owner` is `core.v1.PodSpec.restartPolicy`, for what else is known. */
function definitionNode(schema: Definition, lineOf: LineOf, owner: string, values: Values): StoredNode {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref
  if (ref !== undefined) return refNode(ref.split('/').at(-1) ?? '', lineOf)
  switch (typeOf(schema)) {
    case 'string':
      if (schema.format === 'byte') return 'y'
      if (schema.format === 'date-time') return 'd'
      return values(owner) ?? 's'
    case 'integer':
      return schema.format === 'int32' ? 'j' : 'i'
    case 'number':
      return 'n'
    case 'boolean':
      return 'b'
    case 'array':
      return listNode(schema, lineOf, owner, values)
    case 'object':
      return schema.additionalProperties ? { m: definitionNode(schema.additionalProperties, lineOf, '', values) } : 'o'
    default:
      return '*'
  }
}

/** Further values of a text that are known by another way: a record of the store. */
export type Values = (owner: string) => StoredRecord | undefined

function refNode(name: string, lineOf: LineOf): StoredNode {
  const parts = name.split('.')
  return LETTERS[parts.slice(-3).join('.')] ?? lineOf(name)
}

function listNode(schema: Definition, lineOf: LineOf, owner: string, values: Values): StoredNode {
  const l = definitionNode(schema.items ?? {}, lineOf, owner, values)
  const keys = schema['x-kubernetes-list-map-keys']
  return UNIQUE_ITEMS.has(owner) && keys ? { l, k: keys } : { l }
}

/** The values of Kubernetes' types: those of the hand-written table, and those that OpenShift's definitions list. */
export function knownValues(openshift: Definitions): Values {
  const listed = new Map<string, readonly string[]>()
  for (const [name, { properties = {} }] of Object.entries(openshift))
    if (name.startsWith('io.k8s.'))
      for (const [field, schema] of Object.entries(properties)) {
        const allowed = schema.enum ?? schema.items?.enum
        if (allowed) listed.set(`${shortName(name)}.${field}`, allowed)
      }
  return (owner) => {
    const always = ALLOWED_VALUES[owner]
    if (always) return { t: 's', e: always }
    const known = listed.get(owner)
    return known && { t: 's', e: known, eto: OPENSHIFT_KUBERNETES }
  }
}

/** One definition over all versions: fields that come, go or change carry the versions. */
export function mergedNode(name: string, byMinor: ReadonlyMap<number, Definitions>, lineOf: LineOf, values: Values) {
  const present = minors.filter((minor) => byMinor.get(minor)?.[name])
  const first = present[0] ?? 0
  const last = present.at(-1) ?? 0
  const owner = shortName(name)
  const fields: Record<string, StoredNode | StoredByVersion> = {}
  const required: (string | Between<string>)[] = []
  const names = new Set(present.flatMap((minor) => Object.keys(byMinor.get(minor)?.[name]?.properties ?? {})))
  for (const field of [...names].sort()) {
    const spans: [number, number, StoredNode][] = []
    const needed: [number, number, string][] = []
    for (const minor of present) {
      const definition = byMinor.get(minor)?.[name]
      const schema = definition?.properties?.[field]
      if (!schema) continue
      extend(spans, minor, definitionNode(schema, lineOf, `${owner}.${field}`, values))
      if (definition.required?.includes(field) && !ACCEPTED_WHEN_ABSENT.has(`${owner}.${field}`))
        extend(needed, minor, field)
    }
    const open = <Thing>([from, to, thing]: [number, number, Thing]): [number, number, Thing] => [
      from === first ? 0 : from,
      to === last ? 0 : to,
      thing,
    ]
    const [only, ...more] = spans.map(open)
    if (!only) continue
    fields[field] = more.length === 0 && only[0] === 0 && only[1] === 0 ? only[2] : { v: [only, ...more] }
    for (const [from, to] of needed.map(open)) required.push(from === 0 && to === 0 ? field : [from, to, field])
  }
  const node: StoredRecord = { f: fields, ...(required.length > 0 && { r: required }) }
  return node
}

/** Lengthens the last span when the next version says the same, else opens another. */
function extend<Thing>(spans: [number, number, Thing][], minor: number, thing: Thing): void {
  const last = spans.at(-1)
  if (last && last[1] === minor - 1 && JSON.stringify(last[2]) === JSON.stringify(thing)) last[1] = minor
  else spans.push([minor, minor, thing])
}

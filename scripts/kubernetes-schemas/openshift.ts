import { isRecord } from '../../src/model/json.ts'
import { structuralNode } from '../../src/schemas/structural.ts'
import { OPENSHIFT_KINDS } from './api-facts.ts'
import type { CustomKind } from './custom.ts'
import type { Definitions } from './native.ts'

const PREFIX = 'com.github.openshift.api'

/** References to definitions of Kubernetes that JSON reads in its own way, as structural schemas write them. */
const FREE = { 'x-kubernetes-preserve-unknown-fields': true }
const SPECIAL: Readonly<Record<string, unknown>> = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { 'x-kubernetes-int-or-string': true },
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { 'x-kubernetes-int-or-string': true },
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': { type: 'string', format: 'date-time' },
  'io.k8s.apimachinery.pkg.runtime.RawExtension': FREE,
}

/** What its definitions call required, OpenShift often fills itself, and no table says where. */
const LEFT_OUT = new Set(['description', 'default', 'required'])

/** OpenShift's aggregated kinds, whose definitions are written out as structural schemas. */
export function openshiftKinds(definitions: Definitions, keepPattern: (pattern: string) => boolean): CustomKind[] {
  return Object.entries(OPENSHIFT_KINDS).flatMap(([group, kinds]) =>
    Object.entries(kinds).flatMap(([kind, cluster]) => {
      const name = `${PREFIX}.${group}.v1.${kind}`
      if (!definitions[name]) throw new Error(`OpenShift has no ${name}`)
      const root = structuralNode(written(definitions[name], definitions, [name]), { keepPattern })
      if (typeof root !== 'object') throw new Error(`${name} is no mapping`)
      const about = { ...(cluster && { c: 1 as const }), s: 1 as const, t: 1 as const }
      return { group: `${group}.openshift.io`, version: 'v1', kind, root, about }
    }),
  )
}

/** A definition with its references replaced by what they lead to; one that leads back to itself takes anything. */
function written(schema: unknown, definitions: Definitions, on: readonly string[]): unknown {
  if (Array.isArray(schema)) return schema.map((each) => written(each, definitions, on))
  if (!isRecord(schema)) return schema
  const { $ref } = schema
  if (typeof $ref === 'string') {
    const name = $ref.split('/').at(-1) ?? ''
    if (SPECIAL[name]) return SPECIAL[name]
    return on.includes(name) ? FREE : written(definitions[name], definitions, [...on, name])
  }
  if (Array.isArray(schema.allOf) && schema.allOf.length === 1) return written(schema.allOf[0], definitions, on)
  const free = schema.type === 'object' && !schema.properties && !schema.additionalProperties ? FREE : {}
  const entries = Object.entries(schema).filter(([key]) => !LEFT_OUT.has(key))
  return { ...Object.fromEntries(entries.map(([key, value]) => [key, written(value, definitions, on)])), ...free }
}

import { asList, asRecord, asText, isRecord, type JsonRecord } from '../model/json.ts'
import { isSamplePath } from '../model/sample.ts'
import type { Scope } from '../model/schema/schemas.ts'
import type { KubernetesObject } from '../model/subject/kubernetes.ts'
import { boundedPattern, createEffort, type Effort, isTame } from './pattern.ts'
import type { Schema } from './schema.ts'
import { schemaMaker } from './schema.ts'
import { structuralNode } from './structural.ts'

/** One version of a kind that the repository itself defines. */
export interface OwnKind {
  readonly served: boolean
  readonly deprecated: boolean
  readonly hasStatus: boolean
  readonly scope: Scope
  readonly schema: Schema
}

/** Versions by name, of each `group/kind`. */
export type OwnKinds = ReadonlyMap<string, ReadonlyMap<string, OwnKind>>

/**
 * The kinds that the CustomResourceDefinitions among the objects define, by `group/kind`: they say what the cluster will
 * ask better than any store. A version that is defined twice, and not the same, is left to the store: which of them the
 * cluster gets is unknown. A definition among tests and samples is on no cluster.
 */
export function ownKinds(objects: readonly KubernetesObject[], metadata: () => Schema): OwnKinds {
  const found = new Map<string, Map<string, OwnKind>>()
  const written = new Map<string, unknown>()
  const effort = createEffort()
  for (const object of objects) {
    if (object.kind !== 'CustomResourceDefinition' || object.apiVersion !== 'apiextensions.k8s.io/v1') continue
    if (isSamplePath(object.document.source.path)) continue
    const spec = asRecord(object.get('spec'))
    const name = `${asText(spec.group)}/${asText(asRecord(spec.names).kind)}`
    if (!written.has(name)) found.set(name, versionsOf(spec, metadata, effort))
    else if (found.has(name) && !isSame(written.get(name), spec.versions)) found.delete(name)
    written.set(name, spec.versions)
  }
  return found
}

/** More values are not compared: anchors can make billions of them. */
const MAX_COMPARED = 100_000

/** Whether two values are equal, as far as that can be told soon. */
function isSame(one: unknown, other: unknown): boolean {
  let left = MAX_COMPARED
  const same = (a: unknown, b: unknown): boolean => {
    if (a === b) return true
    if (left-- <= 0 || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
    const names = Object.keys(a)
    return (
      names.length === Object.keys(b).length &&
      names.every((name) => Object.hasOwn(b, name) && same((a as JsonRecord)[name], (b as JsonRecord)[name]))
    )
  }
  return same(one, other)
}

function versionsOf(spec: JsonRecord, metadata: () => Schema, effort: Effort): Map<string, OwnKind> {
  const versions = new Map<string, OwnKind>()
  for (const version of asList(spec.versions)) {
    const defined = isRecord(version)
      ? ownKind(version, spec.scope === 'Cluster' ? 'cluster' : 'namespace', metadata, effort)
      : undefined
    const called = asText(asRecord(version).name)
    if (defined && called !== undefined) versions.set(called, defined)
  }
  return versions
}

function ownKind(version: JsonRecord, scope: Scope, metadata: () => Schema, effort: Effort): OwnKind | undefined {
  const root = asRecord(version.schema).openAPIV3Schema
  if (!isRecord(root)) return undefined
  const maker = schemaMaker(
    () => '*',
    0,
    metadata,
    (pattern) => boundedPattern(pattern, effort),
  )
  let schema: Schema | undefined // made at the first object: most definitions are shipped without any
  return {
    served: version.served !== false,
    deprecated: version.deprecated === true,
    hasStatus: isRecord(asRecord(version.subresources).status),
    scope,
    get schema() {
      schema ??= maker.of(structuralNode(root, { keepPattern: isTame }))
      return schema
    },
  }
}

import { loadAll } from 'js-yaml'
import { asList, asRecord, isRecord, type JsonRecord } from '../../src/model/json.ts'
import type { StructuralOptions } from '../../src/schemas/exact.ts'
import type { StoredKind, StoredRecord } from '../../src/schemas/stored.ts'
import { structuralNode } from '../../src/schemas/structural.ts'

/** One version of a kind, before its node has a line. */
export interface CustomKind {
  readonly group: string
  readonly version: string
  readonly kind: string
  readonly root: StoredRecord
  readonly about: Omit<StoredKind, 'n'>
}

/** The kinds that the CustomResourceDefinitions of a text define. Anything else in it is left out. */
export const customKinds = (text: string, options: StructuralOptions): CustomKind[] =>
  loadAll(text)
    .filter(isRecord)
    .filter(({ kind }) => kind === 'CustomResourceDefinition')
    .flatMap((definition) => kindsOf(asRecord(definition.spec), options))

function kindsOf(spec: JsonRecord, options: StructuralOptions): CustomKind[] {
  return asList(spec.versions)
    .map(asRecord)
    .flatMap((version) => {
      const root = structuralNode(asRecord(version.schema).openAPIV3Schema, options)
      return {
        group: String(spec.group),
        version: String(version.name),
        kind: String(asRecord(spec.names).kind),
        root: typeof root === 'object' ? root : { t: '*' },
        about: {
          ...(spec.scope === 'Cluster' && { c: 1 }),
          ...(isRecord(asRecord(version.subresources).status) && { s: 1 }),
          ...(version.deprecated === true && { old: 1 }),
          ...(version.served === false && { off: 1 }),
        },
      }
    })
}

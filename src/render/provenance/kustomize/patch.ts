import { asList, asRecord, asText, follow, isRecord, type JsonRecord } from '../../../model/json.ts'
import type { Route } from '../../../model/location.ts'
import { resolveEntry } from '../../../model/repository-path.ts'
import type { YamlDocument } from '../../../model/subject/yaml.ts'
import { documentsOf } from '../parsed.ts'
import type { SourceOf } from '../rendered.ts'
import { inlineDocuments } from './inline-text.ts'
import { isJsonPatch } from './json-patch.ts'
import type { Kustomization } from './tree.ts'

/** One document of a patch, and the objects that the kustomization gives it to. */
export interface Patch {
  readonly document: YamlDocument
  /** The selector of the kustomization; a strategic-merge patch without one names its object itself. */
  readonly target?: JsonRecord
}

/** What a patch may know an object by: the name that its resource has, and the one that it has in the end. */
export interface ObjectIdentity {
  readonly kind: unknown
  readonly original: string
  readonly name: string
}

/** Fields that hold patches, in the order in which Kustomize applies them. */
const FIELDS = ['patchesStrategicMerge', 'patches', 'patchesJson6902'] as const

const MAX_PATCHES = 2000

/** The patches of a kustomization, in the order in which they are applied: files, and texts written in place. */
export function patchesOf({ folder, document }: Kustomization, sourceOf: SourceOf): readonly Patch[] {
  const documents = (written: string | undefined, route: Route): readonly YamlDocument[] => {
    const path = written === undefined ? undefined : resolveEntry(folder, written)
    const source = path === undefined ? undefined : sourceOf(path)
    return source ? documentsOf(source) : inlineDocuments(document, route)
  }
  return FIELDS.flatMap((field) =>
    asList(asRecord(document.value)[field])
      .slice(0, MAX_PATCHES)
      .flatMap((entry, index): Patch[] => {
        if (typeof entry === 'string') return documents(entry, [field, index]).map((found) => ({ document: found }))
        const { path, target } = asRecord(entry)
        return documents(asText(path), [field, index, 'patch']).map((found) => ({
          document: found,
          ...(isRecord(target) && { target }),
        }))
      }),
  )
}

/** Whether a patch may speak of an object. A selector with a pattern is taken to: the values decide then. */
export function speaksOf({ document, target }: Patch, object: ObjectIdentity): boolean {
  if (!target && isJsonPatch(document)) return true
  const { kind, name } = target ?? {
    kind: asRecord(document.value).kind,
    name: follow(document.value, ['metadata', 'name']),
  }
  return (isOpen(kind) || kind === object.kind) && (isOpen(name) || isNameOf(name, object))
}

/** Whether a selector leaves something open: nothing is written, or a pattern. */
const isOpen = (wanted: unknown): boolean =>
  wanted === undefined || wanted === '' || (typeof wanted === 'string' && !/^[\w.-]+$/.test(wanted))

/** A name that the object has had: prefixes and suffixes come one after the other. */
const isNameOf = (wanted: unknown, { original, name }: ObjectIdentity): boolean =>
  wanted === original ||
  (typeof wanted === 'string' && original !== '' && name.includes(wanted) && wanted.includes(original))

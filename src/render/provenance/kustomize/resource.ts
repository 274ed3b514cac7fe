import { asList, asRecord, asText, follow } from '../../../model/json.ts'
import type { Route } from '../../../model/location.ts'
import type { YamlDocument } from '../../../model/subject/yaml.ts'
import type { KustomizeDocument } from '../../engine/contract.ts'
import { documentsOf } from '../parsed.ts'
import type { SourceOf } from '../rendered.ts'

/** The resource that an object was built from: its document, and the steps to it when it is an item of a `kind: List`. */
export interface Resource {
  readonly document: YamlDocument
  readonly root: Route
}

const MAX_ITEMS = 5000

/** The resource of a built object; undefined for a generated one, and for one that does not lie in the repository. */
export function resourceOf({ origin }: KustomizeDocument, object: unknown, sourceOf: SourceOf): Resource | undefined {
  const source = origin ? sourceOf(origin.path) : undefined
  const document = origin && source && documentsOf(source)[origin.index]
  if (!document) return undefined
  const { kind } = asRecord(object)
  const { kind: written, items } = asRecord(document.value)
  if (typeof written !== 'string' || written === kind || !written.endsWith('List')) return { document, root: [] }
  const candidates = asList(items).slice(0, MAX_ITEMS)
  const named = (fits: (name: string) => boolean) =>
    candidates.findIndex((item) => asRecord(item).kind === kind && nameOf(item) !== '' && fits(nameOf(item)))
  const exact = named((name) => name === nameOf(object))
  // a prefix or a suffix may have been added
  const item = exact < 0 ? named((name) => nameOf(object).includes(name)) : exact
  return { document, root: item < 0 ? [] : ['items', item] }
}

/** `metadata.name`, empty when there is none. */
export const nameOf = (object: unknown): string => asText(follow(object, ['metadata', 'name'])) ?? ''

import type { Location } from '../../model/location.ts'
import type { Source } from '../../model/source.ts'
import type { YamlDocument } from '../../model/subject/yaml.ts'

/** The text of a file of the repository; undefined when there is none, or when it cannot be read. */
export type SourceOf = (path: string) => Source | undefined

/** What a rendered text holds: every place of its documents is one in a file of the repository. */
export interface RenderedDocuments {
  /** Empty when there is a problem. */
  readonly documents: readonly YamlDocument[]
  /** Why the text is not YAML: the parser's own words, and the author's line. */
  readonly problem?: { readonly reason: string; readonly location: Location }
  /** Keys that stand twice in one mapping; Kustomize refuses those. */
  readonly repeated?: readonly RepeatedPlace[]
}

/** A key that stands twice in a rendered mapping, at the place that its later value comes from. */
export interface RepeatedPlace {
  readonly key: string
  readonly location: Location
  /** True when both have the same text as value: nothing is lost. */
  readonly same: boolean
}

import type { Translated } from '../model/language.ts'
import type { Location } from '../model/location.ts'
import type { Release } from '../model/render.ts'
import type { ReleaseError } from '../model/subject/release.ts'
import type { YamlDocument } from '../model/subject/yaml.ts'
import type { ChartReference } from './engine/contract.ts'
import type { RepeatedPlace } from './provenance/rendered.ts'

/** What one release became: the documents that the cluster would receive, or why there are none. */
export interface RenderedRelease {
  readonly release: Release
  readonly status: 'rendered' | 'failed' | 'skipped'
  readonly error?: ReleaseError
  /** Of every object, hooks included, with the author's places. */
  readonly documents: readonly YamlDocument[]
  /** Texts that were rendered and are no YAML. */
  readonly broken: readonly { readonly reason: string; readonly location: Location }[]
  /** Keys that stand twice in what was rendered. */
  readonly repeated: readonly RepeatedPlace[]
  /** False when something that takes part could not be had. */
  readonly complete: boolean
  /** Dependencies that are not there. */
  readonly missing: readonly ChartReference[]
  /** Why those that were asked for could not be fetched. */
  readonly refused: readonly Translated[]
  readonly chart?: { readonly file: YamlDocument; readonly lock?: YamlDocument }
  readonly kustomizations: readonly YamlDocument[]
  /** Files that take part, but were not read. */
  readonly leftOut: readonly LeftOut[]
}

export interface LeftOut {
  readonly path: string
  readonly why: 'file-not-read' | 'jsonnet'
}

/** What every release begins as. */
export const nothingRendered = (release: Release) => ({
  release,
  documents: [],
  broken: [],
  repeated: [],
  missing: [],
  refused: [],
  complete: true,
  kustomizations: [],
  leftOut: [],
})

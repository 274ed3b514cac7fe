import type { Location } from '../location.ts'
import type { Release } from '../render.ts'
import type { KubernetesObject } from './kubernetes.ts'
import type { YamlSubject } from './yaml.ts'

/**
 * What became of one release, as Argo CD would make it of a folder for some environments. Its rules point at locations:
 * those of `release`, of the error, or of the chart's and the kustomizations' own documents.
 */
export interface ReleaseSubject {
  readonly release: Release
  /** `skipped`: not rendered for a reason that is not the author's, noted as not verified. */
  readonly status: 'rendered' | 'failed' | 'skipped'
  /** Why it failed. */
  readonly error?: ReleaseError
  /** Everything that is deployed, hooks included; empty unless rendered. */
  readonly objects: readonly KubernetesObject[]
  /**
   * False when something that takes part could not be had: a dependency, a remote base, values of another repository.
   * What fails or is missing in the result says nothing then.
   */
  readonly complete: boolean
  /** The chart of a Helm release; undefined when Chart.yaml cannot be read. */
  readonly chart?: Chart
  /** For Kustomize: the kustomization of the folder and those of the repository that it is built on, in any order. */
  readonly kustomizations: readonly YamlSubject[]
}

/** The kinds of the engine's failures; `limit` stands for time, memory or size, `internal` for a bug of the tool. */
export type ReleaseErrorKind =
  | 'chart'
  | 'dependency'
  | 'values'
  | 'schema'
  | 'template'
  | 'kustomize'
  | 'remote'
  | 'helm-charts'
  | 'limit'
  | 'internal'

export interface ReleaseError {
  readonly kind: ReleaseErrorKind
  /** The words of Helm or Kustomize, one line of English. */
  readonly message: string
  /** The author's line; of an error without one, the first line of the chart or of the kustomization. */
  readonly location: Location
}

/** The files that say what a chart is, read from their roots. */
export interface Chart {
  /** `Chart.yaml` */
  readonly file: YamlSubject
  /** `Chart.lock`, when there is one. */
  readonly lock?: YamlSubject
}

import type { RenderedText } from '../../model/render.ts'

/** Contents by path from the root of the repository: bytes for what is not text, such as a packed subchart. */
export type EngineFiles = ReadonlyMap<string, string | Uint8Array>

/** What `helm template` would be given. Paths are from the root of the repository. */
export interface HelmRequest {
  /** Folder of the chart, `.` for the root. */
  readonly chart: string
  readonly release: { readonly name: string; readonly namespace: string }
  /** Version of the cluster, such as `1.33.0`. */
  readonly kubeVersion: string
  /** Added to the versions that Helm knows by itself. */
  readonly apiVersions: readonly string[]
  /** Ordered, the last wins; the chart's own `values.yaml` is implied. */
  readonly valuesFiles: readonly string[]
  /** YAML text, stronger than the files. */
  readonly values?: string
  /** Stronger than all else: `--set`, or `--set-string` when forced. */
  readonly parameters: readonly { readonly name: string; readonly value: string; readonly forceString: boolean }[]
  /** Render without the dependencies that are not in `charts/` instead of refusing. */
  readonly allowMissing?: boolean
}

export interface KustomizeRequest {
  readonly folder: string
}

/** A chart that another one needs, as its `Chart.yaml` writes it. */
export interface ChartReference {
  readonly name: string
  readonly version: string
  readonly repository: string
}

export interface ChartDependency extends ChartReference {
  readonly alias?: string
  readonly condition?: string
  readonly tags: readonly string[]
  /** Whether its chart lies in `charts/`. */
  readonly present: boolean
  /** Whether conditions and tags let it be rendered; undefined when it is not present. */
  readonly enabled?: boolean
}

export interface ChartSummary {
  readonly name: string
  readonly version: string
  /** `application` or `library`. */
  readonly type: string
  readonly dependencies: readonly ChartDependency[]
}

export interface HelmDocument extends RenderedText {
  /** File of the template; in a packed subchart, `charts/redis-1.2.3.tgz!redis/templates/x.yaml`. */
  readonly template: string
  /** Whether it stands in `crds/`: never templated. */
  readonly crd: boolean
}

export interface HelmRendering {
  readonly ok: true
  readonly chart: ChartSummary
  readonly documents: readonly HelmDocument[]
  /** Dependencies that were left out, with `allowMissing`. */
  readonly missing: readonly ChartReference[]
  /** What an author should know of the rendering, in English. */
  readonly notes: readonly string[]
}

/** What changed an object on its way through a kustomization. */
export interface KustomizePatch {
  /** The file that says so, and the index of the document or of the entry in it. */
  readonly path: string
  readonly index: number
  /** `strategic`, `json6902`, `inline`, `replacement`, `image`, `label`… */
  readonly kind: string
}

export interface KustomizeDocument {
  readonly text: string
  /** The document it was read from, counted from 0; undefined for a generated one. */
  readonly origin?: { readonly path: string; readonly index: number }
  /** What generated it. */
  readonly generator?: { readonly path: string; readonly name: string }
  readonly patches: readonly KustomizePatch[]
}

export interface KustomizeRendering {
  readonly ok: true
  readonly documents: readonly KustomizeDocument[]
  /** Addresses that the kustomization would fetch. */
  readonly remote: readonly string[]
  /** Whether it asks for Helm charts to be rendered. */
  readonly helmCharts: boolean
}

/** Kinds of failure; `limit` stands for time, memory, depth or size, `internal` for a bug of the tool. */
export const FAILURE_KINDS = [
  'chart',
  'dependency',
  'values',
  'schema',
  'template',
  'kustomize',
  'remote',
  'helm-charts',
  'limit',
  'internal',
] as const

export interface EngineFailure {
  readonly kind: (typeof FAILURE_KINDS)[number]
  /** Which limit was passed, for the kind `limit`. */
  readonly limit?: Limit
  /** One line of English, without control characters. It may quote what the author wrote. */
  readonly message: string
  readonly path?: string
  readonly line?: number
  readonly column?: number
  /** Charts that must be had before this one can be rendered. */
  readonly missing: readonly ChartReference[]
  /** Addresses that a kustomization needs. */
  readonly remote: readonly string[]
}

export type Limit = 'time' | 'total-time' | 'memory' | 'depth' | 'size'

export interface EngineRefusal {
  readonly ok: false
  readonly error: EngineFailure
}

export type HelmAnswer = HelmRendering | EngineRefusal
export type KustomizeAnswer = KustomizeRendering | EngineRefusal

/** A refusal of the host itself. */
export const refusal = (kind: 'limit' | 'internal', message: string, limit?: Limit): EngineRefusal => ({
  ok: false,
  error: { kind, limit, message, missing: [], remote: [] },
})

const MIB = 1024 * 1024

/** How much one call may take. Sizes are in bytes as received: nothing is ever unpacked here. */
export interface Limits {
  /** Dependencies of one chart that are fetched; the others are refused. */
  readonly dependencies: number
  /** Redirections followed for one address. */
  readonly redirects: number
  /** For one address, its redirections and its body included. */
  readonly requestMs: number
  /** For the whole call. */
  readonly totalMs: number
  readonly indexBytes: number
  readonly chartBytes: number
  /** All archives of one call together. */
  readonly archivesBytes: number
}

export const LIMITS: Limits = {
  dependencies: 32,
  redirects: 3, // the archives of releases and the blobs of registries take one
  requestMs: 30_000,
  totalMs: 120_000,
  indexBytes: 50 * MIB, // as Flux (source-controller, internal/helm/helm.go); Bitnami's is 27 MB
  chartBytes: 10 * MIB, // as Flux
  archivesBytes: 64 * MIB,
}

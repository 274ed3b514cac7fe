import type { HttpGet } from './http.ts'
import type { Limits } from './limits.ts'

/** One entry of `dependencies` in a Chart.yaml. */
export interface Dependency {
  readonly name: string
  /** A version or a range. */
  readonly version: string
  /** `https://…` or `oci://…`; anything else is refused. */
  readonly repository: string
  readonly alias?: string
}

/** The addresses of a host, IPv4 or IPv6, as text. Rejects when it has none. */
export type Resolve = (host: string) => Promise<readonly string[]>

export interface FetchRequest {
  /** Folder of the chart, for the command that is shown. */
  readonly folder: string
  readonly dependencies: readonly Dependency[]
  /** Chart.lock (or requirements.lock) as parsed, when there is one. */
  readonly lock?: unknown
  /** Hosts that may be asked, redirections included; `*` stands for any run of characters. */
  readonly allowedHosts: readonly string[]
  /** Where archives are kept from one run to the next; absent: nowhere. Made when it is missing. */
  readonly cacheFolder?: string
  readonly signal?: AbortSignal
  readonly limits?: Partial<Limits>
  /** For tests: also asks this machine, and over plain http this machine only. */
  readonly allowLoopback?: boolean
  /** The system's resolver by default. Its answers are checked, and are the addresses that are connected to. */
  readonly resolve?: Resolve
  /** node:https by default. Sends one request, to one of the addresses it is given; follows nothing. */
  readonly fetch?: HttpGet
}

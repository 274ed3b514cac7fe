import type { Cache } from './cache.ts'
import type { HttpGet } from './http.ts'
import type { Limits } from './limits.ts'
import type { Permission } from './permit.ts'

/** What the dependencies of one call have in common. */
export interface Session extends Permission {
  readonly limits: Limits
  /** Aborts when the whole call is over or given up. */
  readonly signal: AbortSignal
  readonly get: HttpGet
  readonly cache?: Cache
  /** Counts the bytes of an archive; false when the call has taken too many. */
  spend(bytes: number): boolean
}

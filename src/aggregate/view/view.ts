import type { RejectionCode } from '../reading/rejection.ts'
import type { ProjectView } from './project.ts'
import type { TrendPoint } from './trend.ts'

/** Everything that the site, the tables and the digest show. */
export interface View {
  readonly now: Date
  /** Length of the period that changes are counted over. */
  readonly sinceDays: number
  /** Sorted by name. */
  readonly projects: readonly ProjectView[]
  readonly trend: readonly TrendPoint[]
  /** How many reports the history holds. */
  readonly reports: number
  readonly rejected: RejectedView
}

export interface RejectedView {
  readonly total: number
  /** The first of them. */
  readonly listed: readonly { readonly origin: string; readonly code: RejectionCode; readonly detail: string }[]
}

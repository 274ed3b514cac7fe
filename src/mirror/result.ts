import type { UnreachableCode } from '../http/failure.ts'
import type { Translated } from '../model/language.ts'

/** GitLab, or something in front of it, said no: no pipeline was started. */
export type RefusalCode =
  | 'invalid-parameters'
  | 'invalid-variables'
  | 'mirror-branch-not-found'
  | 'variables-not-allowed'
  | 'no-job'
  | 'not-permitted'
  | 'pipeline-refused'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'redirected'
  | 'unexpected-status'

/** The request may have reached GitLab: a pipeline may have started. */
export type UnknownCode =
  | 'timed-out'
  | 'cancelled'
  | 'connection-lost'
  | 'server-error'
  | 'unavailable'
  | 'unreadable-answer'

export interface MirrorPipeline {
  readonly id: number
  /** Its page, only when it is on GitLab's own host. */
  readonly url?: string
}

/**
 * What became of the pipeline while it was watched:
 * - `success`, `failed`, `canceled`, `skipped`: GitLab's final statuses;
 * - `manual`: it waits for a person;
 * - `deadline`: it was still going on when the watch ended;
 * - `unreadable`: the read token does not give its status: a warning, the pipeline goes on;
 * - `cancelled`: the caller stopped the watch.
 */
export type FollowOutcome =
  | 'success'
  | 'failed'
  | 'canceled'
  | 'skipped'
  | 'manual'
  | 'deadline'
  | 'unreadable'
  | 'cancelled'

/** Ends after which the platform holds nothing new; after the others but `success`, nobody knows yet. */
export const PULLED_NOTHING: ReadonlySet<FollowOutcome> = new Set(['failed', 'canceled', 'skipped'])

export interface Followed {
  readonly outcome: FollowOutcome
  /** Last status that GitLab gave. */
  readonly lastStatus?: string
  readonly message: Translated
}

export interface MirrorStarted {
  readonly status: 'started'
  readonly pipeline: MirrorPipeline
  readonly message: Translated
  readonly followed?: Followed
}

export interface MirrorRefused {
  readonly status: 'refused'
  readonly code: RefusalCode
  readonly httpStatus: number
  readonly retryAfterSeconds?: number
  readonly message: Translated
}

export interface MirrorUnreachable {
  readonly status: 'unreachable'
  readonly code: UnreachableCode
  /** How many times the connection was tried. */
  readonly attempts: number
  readonly message: Translated
}

export interface MirrorUnknown {
  readonly status: 'unknown'
  readonly code: UnknownCode
  readonly httpStatus?: number
  readonly retryAfterSeconds?: number
  readonly message: Translated
}

export type MirrorResult = MirrorStarted | MirrorRefused | MirrorUnreachable | MirrorUnknown

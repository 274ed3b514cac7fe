import type { Translated } from './language.ts'
import type { UnverifiedReason } from './report.ts'

/** Something that could not be judged, before its words are chosen. */
export interface Unread {
  readonly reason: UnverifiedReason
  readonly path: string
  readonly line?: number
  /** Code of the rule that failed. */
  readonly rule?: string
  readonly message: Translated
}

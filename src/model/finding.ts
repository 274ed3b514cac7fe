import type { Location, Span } from './location.ts'
import type { Severity } from './severity.ts'

/** What a finding is about, as far as it has a name. */
export interface FindingSubject {
  readonly type: string
  readonly kind?: string
  readonly name?: string
  readonly namespace?: string
  readonly container?: string
}

/** A safe correction: replaces `span` of the file at `path` by `text`. */
export interface TextEdit {
  readonly path: string
  readonly span: Span
  readonly text: string
}

/** Why a finding does not count. `reason` is the author's own text. */
export interface Suppression {
  readonly by: 'comment' | 'annotation' | 'derogation' | 'baseline'
  readonly reason: string
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string
}

/** One rule broken at one place of a text that the author wrote. */
export interface Finding {
  /** Code of the rule, such as `IMG006`. */
  readonly rule: string
  readonly severity: Severity
  /** Environments concerned; empty when the finding does not depend on one. */
  readonly environments: readonly string[]
  readonly message: string
  readonly why: string
  readonly fix?: string
  readonly subject: FindingSubject
  readonly location: Location
  readonly related: readonly Location[]
  readonly edits?: readonly TextEdit[]
  /** The page of the rule. */
  readonly url: string
  /** The offending line, clipped; absent when it could show a secret. */
  readonly excerpt?: string
  /** sha256 of rule, path, offending text and occurrence: stays the same when lines move. */
  readonly fingerprint: string
  readonly suppressed?: Suppression
  /** Whether what the run was compared with had it; absent without a comparison, and for what is suppressed. */
  readonly change?: 'new' | 'unchanged'
}

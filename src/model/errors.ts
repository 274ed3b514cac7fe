/** Stable codes of the errors that a user can correct. */
export type UserErrorCode =
  | 'bad-usage'
  | 'shellcheck-missing'
  | 'root-not-found'
  | 'nothing-to-check'
  | 'bad-profile'
  | 'unknown-rule'
  | 'not-writable'
  | 'mirror-not-configured'
  | 'mirror-refused'
  | 'source-not-found'
  | 'source-not-read'
  | 'database'
  | 'cancelled'

/** An error that the user can correct: what was looked for, where, and what to do next. Anything else is a bug. */
export class UserError extends Error {
  readonly code: UserErrorCode

  constructor(code: UserErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UserError'
    this.code = code
  }
}

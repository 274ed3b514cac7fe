import { cut, withoutHidden } from '../../model/foreign-text.ts'
import { redactTokens } from '../../model/secret.ts'

/** Why a dependency is not even asked for: what the rules of this tool do not let it do. */
const REFUSALS = [
  'bad-name',
  'bad-version',
  'no-repository',
  'local-repository',
  'repository-alias',
  'bad-address',
  'credentials',
  'not-https',
  'host-not-allowed',
  'forbidden-address',
  'not-pinned',
  'lock-out-of-date',
  'too-many-dependencies',
  'no-digest',
] as const

/** Why it did not come, or was not believed. */
const FAILURES = [
  'unreachable',
  'timed-out',
  'cancelled',
  'too-large',
  'too-large-together',
  'too-many-redirects',
  'http-status',
  'sign-in-required',
  'not-found',
  'bad-index',
  'chart-not-found',
  'version-not-found',
  'no-url',
  'bad-token-answer',
  'not-a-chart',
  'digest-mismatch',
] as const

export type RefusalCode = (typeof REFUSALS)[number]
export type FailureCode = (typeof FAILURES)[number]
export type ProblemCode = RefusalCode | FailureCode

/** Why there is no archive. */
export interface Problem {
  readonly problem: ProblemCode
  /** What it is about, fit to be shown: a host, an address, a range. */
  readonly about?: string
  readonly httpStatus?: number
}

export const isRefusal = (code: ProblemCode): code is RefusalCode => (REFUSALS as readonly string[]).includes(code)

const SHOWN_LIMIT = 200
const SEARCH_LIMIT = 2_000

/**
 * A foreign text, fit to be shown: no control or invisible character, nothing that looks like a token, not longer than
 * a line.
 */
export function shown(text: string): string {
  return cut(redactTokens(withoutHidden(text.slice(0, SEARCH_LIMIT))).trim(), SHOWN_LIMIT)
}

/** An address, fit to be shown: its user name, password, query and fragment may be somebody's credentials. */
export const shownUrl = ({ protocol, host, pathname }: URL): string => shown(`${protocol}//${host}${pathname}`)

/** A problem with a foreign text to show. */
export const problem = (code: ProblemCode, about?: string, httpStatus?: number): Problem => ({
  problem: code,
  about: about === undefined ? undefined : shown(about),
  httpStatus,
})

/** A text that is no address, shown without what may be credentials in it. */
export const badAddress = (text: string): Problem =>
  problem('bad-address', text.includes('@') ? undefined : text.replace(/[?#].*$/s, ''))

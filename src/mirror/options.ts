import type { ServiceAddress } from '../http/address.ts'
import type { Fetch } from '../http/exchange.ts'
import type { Quote } from '../http/redact.ts'
import { createQuote } from '../http/redact.ts'
import { checkToken } from '../http/token.ts'
import { UserError } from '../model/errors.ts'
import { readGitLabAddress, readProjectId } from './address.ts'
import { REF_PROBLEMS } from './decide-messages.ts'
import { refProblem } from './ref.ts'

/** Watching the pipeline until it ends; times in milliseconds. */
export interface FollowOptions {
  /** Another token, with the scope `read_api`: a trigger token only starts pipelines. */
  readonly token: string
  /** How long to watch at most. */
  readonly deadlineMs: number
  /** How long to wait between two looks. */
  readonly intervalMs: number
}

/** How the entry points watch a pipeline: an hour at most, a look every ten seconds. */
export const USUAL_FOLLOW = { deadlineMs: 3_600_000, intervalMs: 10_000 } as const

export interface MirrorOptions {
  /** Address of the platform's GitLab; https, no default. */
  readonly gitlab: string
  /** The mirror project (`GIT_MIRROR_PROJECT_ID` of the console): its number or its path. */
  readonly projectId: string | number
  /** Pipeline trigger token of the mirror project (`GIT_MIRROR_TOKEN`). */
  readonly token: string
  /** Short name of the branch or tag to pull: `main`, `v1.2.0`. */
  readonly ref: string
  /** The console's internal name of the repository. */
  readonly repositoryName: string
  /** Branch of the mirror project whose pipeline runs; default `main`. */
  readonly mirrorBranch?: string
  /** For each request; default 30 s. */
  readonly timeoutMs?: number
  /** Pauses before the connection is tried again, one for each new attempt; default 1 s then 3 s. */
  readonly retryDelaysMs?: readonly number[]
  readonly signal?: AbortSignal
  readonly fetch?: Fetch
  readonly follow?: FollowOptions
}

/** Options found valid, with defaults put in. */
export interface MirrorCall {
  readonly address: ServiceAddress
  /** As a URL takes it. */
  readonly project: string
  readonly token: string
  readonly ref: string
  readonly repositoryName: string
  readonly mirrorBranch: string
  readonly timeoutMs: number
  readonly retryDelaysMs: readonly number[]
  readonly signal?: AbortSignal
  readonly fetch: Fetch
  readonly follow?: FollowOptions
  readonly quote: Quote
}

const TIMEOUT_MS = 30_000
const RETRY_DELAYS_MS = [1_000, 3_000]
const LONGEST_MS = 24 * 60 * 60 * 1_000
const ATTEMPTS_LIMIT = 10

// schemas/repository.ts of the console
const REPOSITORY_NAME = /^[a-z0-9][a-z0-9-]*[a-z0-9]$/
const REPOSITORY_NAME_LENGTH = { min: 2, max: 20 }

const REQUIRED = {
  gitlab: 'the address of GitLab',
  projectId: 'the id of the mirror project (GIT_MIRROR_PROJECT_ID)',
  token: 'the trigger token (GIT_MIRROR_TOKEN)',
  repositoryName: "the repository's internal name in the console",
} as const

const badUsage = (message: string): UserError => new UserError('bad-usage', message)

function requireAll(options: MirrorOptions): void {
  const missing = Object.entries(REQUIRED)
    .filter(([name]) => String(options[name as keyof typeof REQUIRED] ?? '').trim() === '')
    .map(([, label]) => label)
  if (missing.length > 0)
    throw new UserError('mirror-not-configured', `The mirror is not configured: missing ${missing.join(', ')}`)
}

function checkRef(ref: unknown, label: string, quote: Quote): void {
  const name = typeof ref === 'string' ? ref : ''
  const problem = refProblem(name)
  if (problem)
    throw new UserError('mirror-refused', `${label} "${quote(name)}" cannot be used: ${REF_PROBLEMS[problem].en}`)
}

function checkRepositoryName(name: string, quote: Quote): void {
  const { min, max } = REPOSITORY_NAME_LENGTH
  if (name.length < min || name.length > max || !REPOSITORY_NAME.test(name))
    throw badUsage(
      `"${quote(name)}" is not an internal repository name of the console: ${min} to ${max} lower-case letters, digits and dashes, no dash at either end`,
    )
}

function checkTime(milliseconds: number, label: string): void {
  if (!Number.isInteger(milliseconds) || milliseconds < 1 || milliseconds > LONGEST_MS)
    throw badUsage(`The ${label} must be a whole number of milliseconds between 1 and ${LONGEST_MS}`)
}

/**
 * Checks every option before anything is sent. Throws a UserError: `mirror-not-configured` when something needed is
 * missing, `mirror-refused` for a ref that may not travel, `bad-usage` for the rest. No message shows a token, even
 * one given in the place of another option.
 */
export function readOptions(options: MirrorOptions): MirrorCall {
  requireAll(options)
  const { token, ref, repositoryName, mirrorBranch = 'main', timeoutMs = TIMEOUT_MS, follow } = options
  checkToken(token, 'trigger token')
  if (follow) checkToken(follow.token, 'read token')
  const quote = createQuote(follow ? [token, follow.token] : [token])
  const address = readGitLabAddress(String(options.gitlab))
  const project = readProjectId(options.projectId, quote)
  checkRepositoryName(String(repositoryName), quote)
  checkRef(ref, 'The ref', quote)
  checkRef(mirrorBranch, 'The branch of the mirror project', quote)
  checkTime(timeoutMs, 'time-out')
  const retryDelaysMs = options.retryDelaysMs ?? RETRY_DELAYS_MS
  if (retryDelaysMs.length >= ATTEMPTS_LIMIT) throw badUsage(`At most ${ATTEMPTS_LIMIT} attempts are made`)
  for (const delay of retryDelaysMs) checkTime(delay, 'pause before a new attempt')
  if (follow) {
    checkTime(follow.deadlineMs, 'deadline')
    checkTime(follow.intervalMs, 'polling interval')
  }
  return {
    address,
    project,
    token,
    ref,
    repositoryName,
    mirrorBranch,
    timeoutMs,
    retryDelaysMs,
    signal: options.signal,
    fetch: options.fetch ?? fetch,
    follow,
    quote,
  }
}

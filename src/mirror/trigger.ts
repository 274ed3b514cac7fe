import { setTimeout as wait } from 'node:timers/promises'
import { exchange } from '../http/exchange.ts'
import type { Failure, FailureCode } from '../http/failure.ts'
import { UserError } from '../model/errors.ts'
import { triggerUrl } from './address.ts'
import { readAnswer } from './answer.ts'
import { UNKNOWN, UNREACHABLE } from './messages.ts'
import type { MirrorCall } from './options.ts'
import type { MirrorResult } from './result.ts'

/**
 * The form of the call. SYNC_ALL, CI_SKIP and PUSH_TAGS, which the platform's job also reads, are never sent: the first
 * would delete every branch of the platform that this repository does not have.
 */
function form({ token, mirrorBranch, ref, repositoryName }: MirrorCall): URLSearchParams {
  return new URLSearchParams([
    ['token', token], // in the body: an address ends up in the logs of proxies
    ['ref', mirrorBranch],
    ['variables[GIT_BRANCH_DEPLOY]', ref],
    ['variables[PROJECT_NAME]', repositoryName],
  ])
}

// The call is not idempotent: it is made again only when no connection was made at all, and may be made later.
const MAY_PASS = new Set<FailureCode>(['connection-refused', 'unknown-host', 'unreachable-host'])

function readFailed({ code, detail }: Failure, call: MirrorCall, attempts: number): MirrorResult {
  const { address, mirrorBranch, timeoutMs, quote } = call
  const project = quote(decodeURIComponent(call.project))
  const facts = { host: address.host, project, mirrorBranch, said: quote(detail), attempts, timeoutMs }
  if (code === 'timed-out' || code === 'cancelled' || code === 'connection-lost')
    return { status: 'unknown', code, message: UNKNOWN[code](facts) }
  return { status: 'unreachable', code, attempts, message: UNREACHABLE[code](facts) }
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await wait(milliseconds, undefined, { signal })
  } catch {
    throw nothingSent()
  }
}

const nothingSent = (): UserError => new UserError('cancelled', 'The mirror was cancelled before anything was sent')

/**
 * Starts the pipeline of the mirror project. One request is sent; another only after a connection that was never made.
 * Throws a UserError `cancelled` when the signal is raised before anything was sent.
 */
export async function trigger(call: MirrorCall): Promise<MirrorResult> {
  const { address, project, timeoutMs, retryDelaysMs, signal, fetch } = call
  for (let attempts = 1; ; attempts += 1) {
    if (signal?.aborted) throw nothingSent()
    const url = triggerUrl(address, project)
    const outcome = await exchange({ url, method: 'POST', form: form(call), timeoutMs, signal, fetch })
    if ('answer' in outcome) return readAnswer(outcome.answer, call)
    const delay = MAY_PASS.has(outcome.failure.code) ? retryDelaysMs[attempts - 1] : undefined
    if (delay === undefined) return readFailed(outcome.failure, call, attempts)
    await pause(delay, signal)
  }
}

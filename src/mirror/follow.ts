import { setTimeout as wait } from 'node:timers/promises'
import { readBody } from '../http/body.ts'
import type { Answer } from '../http/exchange.ts'
import { exchange } from '../http/exchange.ts'
import { asText, isRecord } from '../model/json.ts'
import type { Translated } from '../model/language.ts'
import { pipelineUrl } from './address.ts'
import { FOLLOWED } from './follow-messages.ts'
import type { FollowOptions, MirrorCall } from './options.ts'
import type { Followed, FollowOutcome, MirrorPipeline } from './result.ts'
import { readRetryAfter } from './retry-after.ts'

// GitLab's statuses after which nothing happens by itself; the others, unknown ones included, are looked at again
const ENDS = ['success', 'failed', 'canceled', 'skipped', 'manual'] as const satisfies readonly FollowOutcome[]

/** What one look brought: a status, a refusal that will not change, or trouble that may pass. */
type Look =
  | { readonly status: string }
  | { readonly refused: true; readonly trouble: Translated }
  | { readonly trouble: Translated; readonly retryAfterSeconds?: number }

function readLook(answer: Answer): Look {
  const { status } = answer
  const http = { en: `HTTP ${status}`, fr: `HTTP ${status}` }
  if (status === 429 || status >= 500)
    return { trouble: http, retryAfterSeconds: readRetryAfter(answer.retryAfter, Date.now()) }
  if (status !== 200) return { refused: true, trouble: http } // a redirection too: the token does not travel
  const body = readBody(answer)
  const found = 'json' in body && isRecord(body.json) ? asText(body.json.status) : undefined
  return found === undefined
    ? { trouble: { en: `${http.en}, unreadable`, fr: `${http.fr}, illisible` } }
    : { status: found }
}

const NONE: Translated = { en: '', fr: '' }
const FAILED = {
  late: { en: 'no answer in time', fr: 'pas de réponse à temps' },
  lost: { en: 'no connection', fr: 'pas de connexion' },
} as const satisfies Record<string, Translated>

/**
 * Watches a pipeline until it ends, waits for a person, or the deadline passes. The deadline bounds the whole, requests
 * included. What cannot be read is a warning, never a failure of the mirror: this does not throw, whatever the server
 * answers, and a raised signal only ends the watch.
 */
export async function follow(pipeline: MirrorPipeline, options: FollowOptions, call: MirrorCall): Promise<Followed> {
  const { address, project, repositoryName, signal, quote } = call
  const start = performance.now()
  const url = pipelineUrl(address, project, pipeline.id)
  let lastStatus = ''
  let trouble = NONE
  const end = (outcome: FollowOutcome): Followed => {
    const seconds = Math.round((performance.now() - start) / 1_000)
    const facts = { id: pipeline.id, repositoryName, lastStatus, trouble, seconds }
    return { outcome, lastStatus: lastStatus || undefined, message: FOLLOWED[outcome](facts) }
  }
  for (;;) {
    const left = start + options.deadlineMs - performance.now()
    if (left <= 0) return end('deadline')
    const outcome = await exchange({
      url,
      method: 'GET',
      headers: { 'private-token': options.token },
      timeoutMs: Math.min(call.timeoutMs, Math.ceil(left)),
      signal,
      fetch: call.fetch,
    })
    if (signal?.aborted) return end('cancelled')
    const look: Look =
      'answer' in outcome
        ? readLook(outcome.answer)
        : { trouble: FAILED[outcome.failure.code === 'timed-out' ? 'late' : 'lost'] }
    trouble = 'status' in look ? NONE : look.trouble
    if ('refused' in look) return end('unreadable')
    if ('status' in look) {
      lastStatus = quote(look.status)
      const ended = ENDS.find((status) => status === look.status)
      if (ended) return end(ended)
    }
    const asked = 'retryAfterSeconds' in look ? (look.retryAfterSeconds ?? 0) * 1_000 : 0
    const pause = Math.max(options.intervalMs, asked)
    if (performance.now() + pause >= start + options.deadlineMs) return end('deadline')
    try {
      await wait(pause, undefined, { signal })
    } catch {
      return end('cancelled')
    }
  }
}

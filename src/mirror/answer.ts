import { readBody } from '../http/body.ts'
import type { Answer } from '../http/exchange.ts'
import { asList, asText, isRecord } from '../model/json.ts'
import { pipelinePage } from './address.ts'
import type { Facts, Unread } from './messages.ts'
import { REFUSALS, UNKNOWN } from './messages.ts'
import type { MirrorCall } from './options.ts'
import type { MirrorResult, RefusalCode, UnknownCode } from './result.ts'
import { readRetryAfter } from './retry-after.ts'

const SAID_LIMIT = 5 // messages of one answer; GitLab sends one or two

/** What an error says, in its three shapes: `{error}`, `{message: text}`, `{message: {base: [texts]}}`. */
function readError(json: unknown): { readonly shape: 'error' | 'message' | 'fields' | 'none'; readonly said: string } {
  if (!isRecord(json)) return { shape: 'none', said: '' }
  const { error, message } = json
  if (asText(error)) return { shape: 'error', said: [error, asText(json.error_description)].filter(Boolean).join(': ') }
  if (asText(message)) return { shape: 'message', said: String(message) }
  if (!isRecord(message) && !Array.isArray(message)) return { shape: 'none', said: '' }
  const said = Object.values(message)
    .flatMap((value) => (typeof value === 'string' ? [value] : asList(value)))
    .filter((value) => typeof value === 'string')
  return { shape: 'fields', said: said.slice(0, SAID_LIMIT).join('; ') }
}

// Words of GitLab's pipeline creation chain (lib/gitlab/ci/pipeline/chain); the first that fits counts.
const REASONS: readonly (readonly [RegExp, RefusalCode])[] = [
  [/key-valued strings/i, 'invalid-variables'],
  [/reference not found/i, 'mirror-branch-not-found'],
  [/set pipeline variables/i, 'variables-not-allowed'],
  [/no stages|prevented any jobs|will not run for the selected trigger|missing ci config file/i, 'no-job'],
  [/too many pipelines/i, 'rate-limited'],
  [/insufficient permission|sufficient permission|not owned by any user/i, 'not-permitted'],
]

const refusalOf = (said: string): RefusalCode => REASONS.find(([words]) => words.test(said))?.[1] ?? 'pipeline-refused'

// GitLab answers 422 for a pipeline that was recorded but could not be created: same words, same meaning as 400
const BY_STATUS: Readonly<Record<number, RefusalCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  429: 'rate-limited',
}

function target(location: string | undefined, base: string): string {
  if (location === undefined || !URL.canParse(location, base)) return '?'
  const url = new URL(location, base)
  return `${url.origin}${url.pathname}` // its query may hold somebody's session
}

/**
 * Reads GitLab's answer to the trigger; `now` is the time in milliseconds, for a date in Retry-After. Only 201 with a
 * pipeline id is a start; other 2xx and all 5xx leave it open.
 */
export function readAnswer(answer: Answer, call: MirrorCall, now = Date.now()): MirrorResult {
  const { address, quote } = call
  const { status: httpStatus } = answer
  const body = readBody(answer)
  const json = 'json' in body ? body.json : undefined
  const { shape, said } = readError(json)
  const retryAfterSeconds = readRetryAfter(answer.retryAfter, now)
  const plain = 'unread' in body && body.unread === 'not-json' ? answer.text : ''
  const facts: Facts = {
    host: address.host,
    project: quote(decodeURIComponent(call.project)),
    mirrorBranch: call.mirrorBranch,
    httpStatus,
    said: quote(said || plain),
    foreign: json === undefined,
    target: quote(target(answer.location, address.base)),
    retryAfterSeconds,
  }
  const refused = (code: RefusalCode): MirrorResult => ({
    status: 'refused',
    code,
    httpStatus,
    retryAfterSeconds,
    message: REFUSALS[code](facts),
  })
  const unknown = (code: UnknownCode, unread?: Unread): MirrorResult => ({
    status: 'unknown',
    code,
    httpStatus,
    retryAfterSeconds,
    message: UNKNOWN[code]({ ...facts, unread }),
  })

  if (httpStatus >= 500) return unknown(httpStatus === 503 ? 'unavailable' : 'server-error')
  if (httpStatus >= 400) {
    const code = BY_STATUS[httpStatus]
    if (code) return refused(code)
    if ((httpStatus !== 400 && httpStatus !== 422) || shape === 'none') return refused('unexpected-status')
    return refused(shape === 'error' ? 'invalid-parameters' : refusalOf(said))
  }
  if (httpStatus >= 300) return refused('redirected')
  if ('unread' in body) return unknown('unreadable-answer', body.unread)
  const id = isRecord(json) ? json.id : undefined
  if (httpStatus !== 201 || !Number.isSafeInteger(id) || Number(id) < 1) return unknown('unreadable-answer', 'no-id')
  return {
    status: 'started',
    pipeline: { id: Number(id), url: pipelinePage(isRecord(json) ? json.web_url : undefined, address, quote) },
    message: {
      en: `Pipeline ${id} of the mirror project has started: the platform pulls "${call.ref}" of the repository "${call.repositoryName}"`,
      fr: `Le pipeline ${id} du projet miroir est lancé : la plateforme récupère « ${call.ref} » du dépôt « ${call.repositoryName} »`,
    },
  }
}

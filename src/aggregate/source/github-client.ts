import { setTimeout as pause } from 'node:timers/promises'
import { UserError } from '../../model/errors.ts'
import { asRecord, asText, follow } from '../../model/json.ts'

export interface GithubClientOptions {
  readonly url: string
  readonly token: string
  /** Longest wait for a limit, in milliseconds. */
  readonly patienceMs: number
  readonly say: (line: string) => void
  readonly signal?: AbortSignal
  /** Waits; real time unless a test gives another. */
  readonly wait?: (ms: number) => Promise<unknown>
  readonly now?: () => number
}

export interface GithubClient {
  /** One request; undefined when GitHub answers that it is not there, or not for this token. */
  get(route: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>
  /** All pages of a list, one by one. `field` names the list in an answer that is an object. */
  pages(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    field?: string,
  ): AsyncGenerator<readonly unknown[]>
}

const ATTEMPTS = 4

const PAGE = 100

/** More than any organisation has. */
const PAGES = 1000

const silent = (): void => {}

/** Talks to GitHub's REST API: waits when it asks for that (`retry-after`, `x-ratelimit-*`), tries again when it stumbles. */
export async function openGithub(options: GithubClientOptions): Promise<GithubClient> {
  const { url, token, patienceMs, say, signal, now = Date.now } = options
  const wait = options.wait ?? ((ms: number) => pause(ms, undefined, { signal }))
  const { getOctokit } = await import('@actions/github')
  const { request } = getOctokit(token, {
    baseUrl: url,
    userAgent: 'accostage',
    log: { debug: silent, info: silent, warn: silent, error: silent },
  })

  async function get(route: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { data, headers } = await request(route, {
          ...parameters,
          request: { ...asRecord(parameters.request), signal },
        })
        await pauseWhenSpent(asRecord(headers))
        return data
      } catch (error) {
        if (signal?.aborted) throw new UserError('cancelled', 'stopped; what was kept so far stays', { cause: error })
        const ms = delayOf(error, attempt, now())
        if (ms === 'absent') return undefined
        if (ms === 'final' || attempt === ATTEMPTS)
          throw new UserError('source-not-read', `GitHub: ${explained(error)}`, { cause: error })
        await patiently(ms)
      }
    }
  }

  /** The last request that is allowed was made: the next one waits for the hour's end rather than fail. */
  async function pauseWhenSpent(headers: Readonly<Record<string, unknown>>): Promise<void> {
    if (headers['x-ratelimit-remaining'] !== '0') return
    const ms = Number(headers['x-ratelimit-reset']) * 1000 - now()
    if (ms > 0) await patiently(ms)
  }

  async function patiently(ms: number): Promise<void> {
    if (ms > patienceMs)
      throw new UserError(
        'source-not-read',
        `GitHub asks to wait ${Math.ceil(ms / 1000)} s, more than --max-wait; the next run goes on from here`,
      )
    if (ms >= 5000) say(`GitHub asks to wait ${Math.ceil(ms / 1000)} s`)
    await wait(ms)
  }

  async function* pages(route: string, parameters: Readonly<Record<string, unknown>>, field?: string) {
    for (let page = 1; page <= PAGES; page += 1) {
      const answer = await get(route, { ...parameters, per_page: PAGE, page })
      const items = field === undefined ? answer : asRecord(answer)[field]
      if (!Array.isArray(items)) return
      yield items
      if (items.length < PAGE) return
    }
  }

  return { get, pages }
}

/** How long to wait before the next attempt, or why there is none. */
function delayOf(error: unknown, attempt: number, now: number): number | 'absent' | 'final' {
  const status = follow(error, ['response', 'status'])
  const headers = asRecord(follow(error, ['response', 'headers']))
  if (status === 403 || status === 429) {
    const after = Number(asText(String(headers['retry-after'] ?? '')))
    if (after >= 0) return after * 1000
    if (headers['x-ratelimit-remaining'] === '0')
      return Math.max(1000, Number(headers['x-ratelimit-reset']) * 1000 - now)
    // "at least one minute" when a secondary limit says nothing (docs.github.com, best practices)
    return status === 429 || /secondary rate limit/i.test(messageOf(error)) ? 60_000 * attempt : 'absent'
  }
  if (status === 404 || status === 410) return 'absent'
  if (typeof status === 'number' && status < 500) return 'final'
  return 500 * 2 ** attempt
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const explained = (error: unknown): string => {
  const status = follow(error, ['response', 'status'])
  return typeof status === 'number' ? `it answers ${status}` : `it cannot be reached (${messageOf(error)})`
}

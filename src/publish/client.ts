import { startDeadline } from '../http/deadline.ts'
import { follow } from '../model/json.ts'

/** How GitHub's API is reached. */
export interface GithubAccess {
  /** Address of the API: `https://api.github.com`. */
  readonly apiUrl: string
  readonly token: string
  readonly signal?: AbortSignal
  /** For all the requests of one call; default 10 s. */
  readonly timeoutMs?: number
  /** The toolkit's own by default, which goes through the runner's proxy. */
  readonly fetch?: typeof fetch
}

/** Why GitHub did not do what was asked. */
export type Refusal = 'denied' | 'not-found' | 'refused' | 'unreachable'

export interface Refused {
  readonly reason: Refusal
  /** 0 without an answer. */
  readonly status: number
}

const TIMEOUT_MS = 10_000

const silent = (): void => {}

async function openApi({ apiUrl, token, fetch }: GithubAccess) {
  const { getOctokit } = await import('@actions/github') // the heaviest package of the action
  return getOctokit(token, {
    baseUrl: apiUrl,
    userAgent: 'accostage',
    log: { debug: silent, info: silent, warn: silent, error: silent },
    ...(fetch ? { request: { fetch } } : {}),
  })
}

export type GithubApi = Awaited<ReturnType<typeof openApi>>

/** Talks with GitHub for a limited time; `request` goes into each call. Rejects as Octokit does: see `refusalOf`. */
export async function withGithub<Answer>(
  access: GithubAccess,
  talk: (api: GithubApi, request: { readonly signal: AbortSignal }) => Promise<Answer>,
): Promise<Answer> {
  const deadline = startDeadline(access.timeoutMs ?? TIMEOUT_MS, access.signal)
  try {
    return await talk(await openApi(access), { signal: deadline.signal })
  } finally {
    deadline.end()
  }
}

/** Octokit's RequestError has the status of the answer, and 500 with no answer when the network failed. */
export function refusalOf(error: unknown): Refused {
  const status = follow(error, ['response', 'status'])
  if (typeof status !== 'number') return { reason: 'unreachable', status: 0 }
  if (status === 401 || status === 403) return { reason: 'denied', status }
  return { reason: status === 404 ? 'not-found' : 'refused', status }
}

/** Most pages of a hundred that are read of a list: what is behind them is not looked at. */
const PAGES = 30

/** All items of a list, page by page. */
export async function allPages<Item>(
  ask: (page: { readonly page: number; readonly per_page: number }) => Promise<{ readonly data: readonly Item[] }>,
): Promise<readonly Item[]> {
  const items: Item[] = []
  for (let page = 1; page <= PAGES; page += 1) {
    const { data } = await ask({ page, per_page: 100 })
    items.push(...data)
    if (data.length < 100) break
  }
  return items
}

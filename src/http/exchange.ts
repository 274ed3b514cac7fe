import { startDeadline } from './deadline.ts'
import type { Failure } from './failure.ts'
import { readFailure } from './failure.ts'

/** Most bytes of a body that are read unless the caller says otherwise: GitLab's two endpoints answer a few KiB. */
export const BODY_LIMIT = 64 * 1024

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export interface ExchangeRequest {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly form?: URLSearchParams
  /** For the whole exchange, the body of the answer included. */
  readonly timeoutMs: number
  /** Most bytes of the body that are read; default `BODY_LIMIT`. */
  readonly bodyLimit?: number
  readonly signal?: AbortSignal
  /** Must honour the `signal` it is given. */
  readonly fetch: Fetch
}

/** An answer as it came; none of its texts is fit to be shown before it is quoted. */
export interface Answer {
  readonly status: number
  readonly contentType: string
  readonly retryAfter?: string
  readonly location?: string
  /** The body up to its limit. */
  readonly text: string
  /** Whether the body came whole, was cut by the server or the time-out, or is longer than its limit. */
  readonly ending: 'whole' | 'cut' | 'too-long'
}

export type Exchange = { readonly answer: Answer } | { readonly failure: Failure }

async function readBody(response: Response, limit: number): Promise<Pick<Answer, 'text' | 'ending'>> {
  const decoder = new TextDecoder()
  const reader = response.body?.getReader()
  let text = ''
  let size = 0
  try {
    while (reader) {
      const { done, value } = await reader.read()
      if (done) break
      text += decoder.decode(value.subarray(0, limit - size), { stream: true })
      size += value.length
      if (size > limit) {
        reader.cancel().catch(() => {}) // the rest is not wanted, nor is how its connection ends
        return { text, ending: 'too-long' }
      }
    }
    return { text: text + decoder.decode(), ending: 'whole' }
  } catch {
    return { text, ending: 'cut' } // cut by the server or by the time-out: the status line still counts
  }
}

/**
 * Sends one request, once, and reads the answer within its limits. Redirections are not followed: what they lead to
 * would receive the token. Never rejects.
 */
export async function exchange(request: ExchangeRequest): Promise<Exchange> {
  const { url, method, headers, form, timeoutMs, bodyLimit = BODY_LIMIT, signal, fetch } = request
  const deadline = startDeadline(timeoutMs, signal)
  try {
    const response = await fetch(url, {
      method,
      headers: { accept: 'application/json', 'user-agent': 'accostage', ...headers },
      body: form,
      redirect: 'manual',
      signal: deadline.signal,
    })
    const answer = {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      retryAfter: response.headers.get('retry-after') ?? undefined,
      location: response.headers.get('location') ?? undefined,
      ...(await readBody(response, bodyLimit)),
    }
    return { answer }
  } catch (error) {
    const code = deadline.stopped()
    return { failure: code ? { code, detail: '' } : readFailure(error) }
  } finally {
    deadline.end()
  }
}

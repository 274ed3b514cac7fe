import { startDeadline } from '../../http/deadline.ts'
import type { HttpAnswer } from './http.ts'
import { permittedAddresses, permittedUrl } from './permit.ts'
import type { Problem } from './problem.ts'
import { problem } from './problem.ts'
import type { Session } from './session.ts'

export interface Wanted {
  /** Media types. */
  readonly accept: string
  /** Most bytes of the body. */
  readonly limit: number
  /** An anonymous token; it goes to the origin that it was made for, and to no other. */
  readonly authorization?: string
}

export interface Download {
  readonly status: number
  header(name: string): string | undefined
  /** Whole, as it came; empty unless the status is 200. */
  readonly body: Uint8Array
}

const REDIRECTIONS: readonly number[] = [301, 302, 303, 307, 308]

/**
 * Asks for an address and follows its redirections; each hop is checked as the first: scheme, host, credentials,
 * resolved addresses. Never rejects.
 */
export async function download(target: string, wanted: Wanted, session: Session): Promise<Download | Problem> {
  const deadline = startDeadline(session.limits.requestMs, session.signal)
  let host = ''
  try {
    let url = permittedUrl(target, session)
    const origin = 'problem' in url ? '' : url.origin
    for (let hop = 0; ; hop++) {
      if ('problem' in url) return url
      host = url.hostname
      const addresses = await permittedAddresses(url, session, deadline.signal)
      if ('problem' in addresses) return addresses
      const headers: Record<string, string> = {
        accept: wanted.accept,
        'accept-encoding': 'identity', // nothing is unpacked, so nothing can swell
        'user-agent': 'accostage',
      }
      if (wanted.authorization !== undefined && url.origin === origin) headers.authorization = wanted.authorization
      const answer = await session.get(url, { headers, addresses, signal: deadline.signal })
      if (!REDIRECTIONS.includes(answer.status)) return await read(answer, wanted.limit, host)
      answer.close()
      if (hop === session.limits.redirects) return problem('too-many-redirects', new URL(target).hostname)
      const location = answer.header('location')
      url = location === undefined ? problem('bad-address', host) : permittedUrl(location, session, url)
    }
  } catch (error) {
    const stopped = deadline.stopped()
    return stopped ? problem(stopped, host) : problem('unreachable', withReason(host, error))
  } finally {
    deadline.end()
  }
}

/** Node's own code, `ENOTFOUND` or `CERT_HAS_EXPIRED`; the message may hold anything. */
function withReason(host: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return /^[A-Z][A-Z0-9_]+$/.test(code) ? `${host} (${code})` : host
}

async function read(answer: HttpAnswer, limit: number, host: string): Promise<Download | Problem> {
  const { status, header } = answer
  if (status !== 200) {
    answer.close()
    return { status, header, body: new Uint8Array() }
  }
  const announced = Number(header('content-length'))
  const body = announced > limit ? undefined : await collect(answer.body, limit)
  if (!body) answer.close()
  return body ? { status, header, body } : problem('too-large', host)
}

const FIRST_SIZE = 64 * 1024

/**
 * The body in one piece, or undefined as soon as it is longer than the limit. It is copied as it comes: a body sent one
 * byte at a time would take a hundred times its size as a list of pieces.
 */
async function collect(body: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | undefined> {
  let bytes = new Uint8Array(Math.min(limit, FIRST_SIZE))
  let size = 0
  for await (const piece of body) {
    const end = size + piece.length
    if (end > limit) return undefined
    if (end > bytes.length) {
      const larger = new Uint8Array(Math.min(limit, Math.max(2 * bytes.length, end)))
      larger.set(bytes.subarray(0, size))
      bytes = larger
    }
    bytes.set(piece, size)
    size = end
  }
  return bytes.slice(0, size)
}

/** The problem that a status other than 200 stands for. */
export function statusProblem({ status }: Download, target: string): Problem | undefined {
  if (status === 200) return undefined
  if (status === 401 || status === 403) return problem('sign-in-required', target)
  if (status === 404 || status === 410) return problem('not-found', target)
  return problem('http-status', target, status)
}

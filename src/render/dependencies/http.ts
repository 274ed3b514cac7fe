import type { IncomingMessage } from 'node:http'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'

export interface HttpQuestion {
  readonly headers: Readonly<Record<string, string>>
  /** The only addresses that may be connected to. */
  readonly addresses: readonly string[]
  /** Must end the request, its body included. */
  readonly signal: AbortSignal
}

export interface HttpAnswer {
  readonly status: number
  /** By lower-case name. */
  header(name: string): string | undefined
  /** As it came: no content encoding is undone. Rejects when it is cut. */
  readonly body: AsyncIterable<Uint8Array>
  /** Gives up the body. */
  close(): void
}

/** Sends one GET request and follows nothing. Rejects when there is no answer. */
export type HttpGet = (url: URL, question: HttpQuestion) => Promise<HttpAnswer>

/** Answers with what was resolved and checked: the name is not looked up a second time, where it could have changed. */
const pinned =
  (addresses: readonly string[]): LookupFunction =>
  (_host, options, done) => {
    const all = addresses.map((address) => ({ address, family: isIP(address) }))
    const [first] = all
    if (options.all) done(null, all)
    else if (first) done(null, first.address, first.family)
    else done(new Error('no address'), '')
  }

/**
 * Sends one GET request with a connection of its own: no pool, no proxy of the environment, certificates verified
 * whatever the environment says.
 */
export const httpGet: HttpGet = (url, { headers, addresses, signal }) =>
  new Promise((resolve, reject) => {
    const options = { agent: false, headers, signal, lookup: pinned(addresses) } as const
    const answered = (message: IncomingMessage): void =>
      resolve({
        status: message.statusCode ?? 0,
        header: (name) => {
          const value = message.headers[name]
          return Array.isArray(value) ? value.join(', ') : value
        },
        body: message,
        close: () => message.destroy(),
      })
    const request =
      url.protocol === 'https:'
        ? httpsRequest(url, { ...options, rejectUnauthorized: true }, answered)
        : httpRequest(url, options, answered)
    request.on('error', reject)
    request.end()
  })

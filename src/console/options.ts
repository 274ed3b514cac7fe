import { readServiceAddress, type ServiceAddress } from '../http/address.ts'
import type { Fetch } from '../http/exchange.ts'
import { createQuote, type Quote } from '../http/redact.ts'
import { checkToken } from '../http/token.ts'
import { UserError } from '../model/errors.ts'

/** How the console is asked. */
export interface ConsoleOptions {
  /** Address of the console; https, no default. */
  readonly url: string
  /** Personal access token (or one of the administration), which is only ever sent in a header. */
  readonly token: string
  /** For each request; default 15 s. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  readonly fetch?: Fetch
}

/** Options found valid, with defaults put in. */
export interface ConsoleCall {
  readonly address: ServiceAddress
  readonly token: string
  readonly timeoutMs: number
  readonly signal?: AbortSignal
  readonly fetch: Fetch
  readonly quote: Quote
}

const TIMEOUT_MS = 15_000
const LONGEST_MS = 10 * 60 * 1_000

/** Checks the options before anything is sent. Throws a UserError `bad-usage`, which shows neither token nor address. */
export function readOptions({ url, token, timeoutMs = TIMEOUT_MS, signal, fetch: given }: ConsoleOptions): ConsoleCall {
  checkToken(token, 'token of the console')
  const address = readServiceAddress(
    String(url),
    'console',
    'Give the address of the console alone, such as "https://console.example.org"',
  )
  if (!Number.isInteger(timeoutMs) || timeoutMs < 1 || timeoutMs > LONGEST_MS)
    throw new UserError('bad-usage', `The time-out must be a whole number of milliseconds between 1 and ${LONGEST_MS}`)
  return { address, token, timeoutMs, signal, fetch: given ?? fetch, quote: createQuote([token]) }
}

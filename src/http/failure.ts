import { isRecord } from '../model/json.ts'

/** The request surely did not reach the server. */
export type UnreachableCode =
  | 'connection-refused'
  | 'unknown-host'
  | 'unreachable-host'
  | 'untrusted-certificate'
  | 'tls-failed'

/** How a request failed before it had an answer; but for `UnreachableCode`, the server may have received it. */
export type FailureCode = UnreachableCode | 'timed-out' | 'cancelled' | 'connection-lost'

export interface Failure {
  readonly code: FailureCode
  /** Words of the system, not fit to be shown before they are quoted. */
  readonly detail: string
}

// A connection that was never made: the words of getaddrinfo(3), and undici's own time-out for connecting.
const NOT_CONNECTED: Readonly<Record<string, UnreachableCode>> = {
  ECONNREFUSED: 'connection-refused',
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  EAI_FAIL: 'unknown-host',
  EAI_NODATA: 'unknown-host',
  EAI_NONAME: 'unknown-host',
  UND_ERR_CONNECT_TIMEOUT: 'unreachable-host',
}

// These can also end a connection that was made: they count only when `connect` itself failed.
const WHILE_CONNECTING = new Set([
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EACCES',
  'EPERM',
  'ETIMEDOUT',
  'ECONNRESET',
])

// Node's names for a server certificate that does not verify (X509_V_ERR_* of OpenSSL), checked before any byte of the request.
const CERTIFICATE =
  /^(?:CERT_|UNABLE_TO_(?:GET|VERIFY|DECRYPT|DECODE)|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|ERR_TLS_CERT_)/

// Only what surely ends the handshake: other TLS errors may come after the request was sent.
const HANDSHAKE = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  'ERR_SSL_NO_PROTOCOLS_AVAILABLE',
  'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_TLSV1_UNRECOGNIZED_NAME',
])
const BEFORE_TLS = 'before secure TLS connection was established' // no code of its own: node:tls, ConnResetException

const NESTING_LIMIT = 5

/** The errors at the root: fetch wraps the system's error in `cause`, and one error for each address in `errors`. */
function roots(error: unknown, depth = 0): unknown[] {
  if (!(error instanceof Error) || depth === NESTING_LIMIT) return [error]
  if (error instanceof AggregateError && error.errors.length > 0)
    return error.errors.flatMap((inner: unknown) => roots(inner, depth + 1))
  return error.cause instanceof Error ? roots(error.cause, depth + 1) : [error]
}

function notSent(error: unknown): UnreachableCode | undefined {
  if (!isRecord(error)) return undefined
  const code = typeof error.code === 'string' ? error.code : ''
  if (Object.hasOwn(NOT_CONNECTED, code)) return NOT_CONNECTED[code]
  if (error.syscall === 'connect' && WHILE_CONNECTING.has(code)) return 'unreachable-host'
  if (CERTIFICATE.test(code)) return 'untrusted-certificate'
  const message = typeof error.message === 'string' ? error.message : ''
  return HANDSHAKE.has(code) || message.includes(BEFORE_TLS) ? 'tls-failed' : undefined
}

/**
 * Reads what `fetch` rejected with. Anything but `connection-lost` says that no byte of the request was sent; with
 * several addresses, all of them must say so.
 */
export function readFailure(error: unknown): Failure {
  const all = roots(error)
  const codes = all.map(notSent)
  const detail = [...new Set(all.map((root) => (root instanceof Error ? root.message : String(root))))].join('; ')
  const first = codes[0]
  return { code: first !== undefined && codes.every((code) => code !== undefined) ? first : 'connection-lost', detail }
}

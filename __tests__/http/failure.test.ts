import { describe, expect, it } from 'vitest'
import type { FailureCode } from '../../src/http/failure.ts'
import { readFailure } from '../../src/http/failure.ts'

/** An error of Node, as fetch wraps it. */
const failed = (code: string, more: object = {}, message = `because of ${code}`): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code, ...more }) })

const connecting = { syscall: 'connect' }

const several = (...codes: string[]): TypeError =>
  new TypeError('fetch failed', {
    cause: new AggregateError(
      codes.map((code) => Object.assign(new Error(`connect ${code}`), { code, ...connecting })),
    ),
  })

describe('a failure of fetch', () => {
  it.each<[string, TypeError, FailureCode]>([
    ['ECONNREFUSED', failed('ECONNREFUSED', connecting), 'connection-refused'],
    ['ENOTFOUND', failed('ENOTFOUND', { syscall: 'getaddrinfo' }), 'unknown-host'],
    ['EAI_AGAIN', failed('EAI_AGAIN', { syscall: 'getaddrinfo' }), 'unknown-host'],
    ['connect ETIMEDOUT', failed('ETIMEDOUT', connecting), 'unreachable-host'],
    ['connect EHOSTUNREACH', failed('EHOSTUNREACH', connecting), 'unreachable-host'],
    ['connect ENETUNREACH', failed('ENETUNREACH', connecting), 'unreachable-host'],
    ['undici connect time-out', failed('UND_ERR_CONNECT_TIMEOUT'), 'unreachable-host'],
    ['expired certificate', failed('CERT_HAS_EXPIRED'), 'untrusted-certificate'],
    ['self-signed certificate', failed('DEPTH_ZERO_SELF_SIGNED_CERT'), 'untrusted-certificate'],
    ['self-signed authority', failed('SELF_SIGNED_CERT_IN_CHAIN'), 'untrusted-certificate'],
    ['unknown authority', failed('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'untrusted-certificate'],
    ['other host name', failed('ERR_TLS_CERT_ALTNAME_INVALID'), 'untrusted-certificate'],
    ['not TLS', failed('ERR_SSL_WRONG_VERSION_NUMBER'), 'tls-failed'],
    [
      'cut handshake',
      failed('ECONNRESET', {}, 'Client network socket disconnected before secure TLS connection was established'),
      'tls-failed',
    ],
    ['all addresses refused', several('ECONNREFUSED', 'ECONNREFUSED'), 'connection-refused'],
    ['one refused, one unreachable', several('ECONNREFUSED', 'ENETUNREACH'), 'connection-refused'],
  ])('surely before any byte was sent: %s', (_, error, code) => expect(readFailure(error).code).toBe(code))

  it.each<[string, unknown]>([
    ['read ECONNRESET', failed('ECONNRESET', { syscall: 'read' })],
    ['read ETIMEDOUT', failed('ETIMEDOUT', { syscall: 'read' })],
    ['read EHOSTUNREACH', failed('EHOSTUNREACH', { syscall: 'read' })],
    ['write EPIPE', failed('EPIPE', { syscall: 'write' })],
    ['other side closed', failed('UND_ERR_SOCKET')],
    ['headers time-out', failed('UND_ERR_HEADERS_TIMEOUT')],
    ['TLS error on the way', failed('ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC')],
    ['client certificate asked after the request', failed('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED')],
    ['one address refused, one reset', several('ECONNREFUSED', 'EPROTO')],
    ['no cause', new TypeError('terminated')],
    ['no error', 'ECONNREFUSED'],
    ['nothing', undefined],
    ['a code that every object has', failed('constructor')],
    ['an empty list', new AggregateError([])],
  ])('maybe after: %s', (_, error) => expect(readFailure(error).code).toBe('connection-lost'))

  it('that holds itself is read to an end', () => {
    const error = new Error('round')
    error.cause = error
    expect(readFailure(error)).toEqual({ code: 'connection-lost', detail: 'round' })
  })

  it('is told in the words of the system, each once', () => {
    expect(readFailure(several('ECONNREFUSED', 'ECONNREFUSED', 'ENETUNREACH')).detail).toBe(
      'connect ECONNREFUSED; connect ENETUNREACH',
    )
  })
})

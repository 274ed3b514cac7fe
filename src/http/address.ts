import { UserError } from '../model/errors.ts'
import { isLoopback } from './loopback.ts'

/** Where a service of the platform is. */
export interface ServiceAddress {
  /** Address without a final `/`, its path kept: `https://host/gitlab`. */
  readonly base: string
  /** Host and port, as in a URL. */
  readonly host: string
}

export const URL_MAX_LENGTH = 2_000

function withoutFinalSlash(text: string): string {
  let end = text.length
  while (text[end - 1] === '/') end -= 1
  return text.slice(0, end)
}

/**
 * Reads the address of a service to which a token is sent. Refuses anything but https (plain http only for this machine:
 * the token travels in the request), a user name or password, a query, a fragment, and the path of an API itself.
 *
 * The text is never shown: when inputs were swapped it is the token. `expected` ends the message.
 */
export function readServiceAddress(text: string, service: string, expected: string): ServiceAddress {
  const bad = (problem: string): UserError =>
    new UserError('bad-usage', `The ${service} address ${problem}. ${expected}`)
  const url = text.length <= URL_MAX_LENGTH && URL.canParse(text) ? new URL(text) : undefined
  if (!url || url.hostname === '') throw bad('is not a URL')
  if (url.username !== '' || url.password !== '') throw bad('holds a user name or a password')
  if (url.search !== '' || url.hash !== '') throw bad('holds a query or a fragment')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    throw bad('does not start with "https://"')
  const path = withoutFinalSlash(url.pathname)
  if (/\/api\/v\d+(?:\/|$)/.test(path)) throw bad('holds the path of its API')
  return { base: `${url.origin}${path}`, host: url.host }
}

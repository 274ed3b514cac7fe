import { isIP } from 'node:net'
import { unlessStopped } from '../../http/deadline.ts'
import { isHostOf } from '../../model/registry.ts'
import { reachOf } from './address.ts'
import type { Problem } from './problem.ts'
import { badAddress, problem, shownUrl } from './problem.ts'
import type { Resolve } from './request.ts'

/** Who may be asked. */
export interface Permission {
  readonly allowedHosts: readonly string[]
  readonly allowLoopback: boolean
  readonly resolve: Resolve
}

const URL_MAX_LENGTH = 4_000 // a signed address of a release takes about 1,000

/**
 * Whether an address, absolute or relative to `base`, may be asked for by its looks: https, no credentials, an allowed
 * host. What its host resolves to is the matter of `permittedAddresses`.
 */
export function permittedUrl(text: string, { allowedHosts, allowLoopback }: Permission, base?: URL): URL | Problem {
  if (text.length > URL_MAX_LENGTH || !URL.canParse(text, base?.href)) return badAddress(text)
  const url = new URL(text, base)
  if (url.username !== '' || url.password !== '') return problem('credentials', url.host)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowLoopback))
    return problem('not-https', shownUrl(url))
  if (!isHostOf(url.hostname, allowedHosts)) return problem('host-not-allowed', url.hostname)
  return url
}

/**
 * The addresses of an allowed host, when every one of them is public. One private address among public ones is a
 * refusal too: the connection would take whichever answers.
 */
export async function permittedAddresses(
  url: URL,
  { resolve, allowLoopback }: Permission,
  signal: AbortSignal,
): Promise<readonly string[] | Problem> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) ? [host] : await unlessStopped(resolve(host), signal)
  if (addresses.length === 0) return problem('unreachable', host)
  for (const address of addresses) {
    const reach = reachOf(address)
    const permitted = reach === 'loopback' ? allowLoopback : reach === 'public' && url.protocol === 'https:'
    if (!permitted) return problem('forbidden-address', host === address ? host : `${host} (${address})`)
  }
  return addresses
}

import { isTemplate } from '../../model/template.ts'
import type { RepositoryIdentity } from './input.ts'

/** Addresses are shorter; a longer text is the work of an attacker. */
const MAX_ADDRESS = 2048

/** `git@host:group/name.git`, with or without a user. */
const SCP_FORM = /^(?:[^/:@\s]+@)?([^/:@\s]+):(?!\/\/)(\S+)$/

/**
 * Host and path of a repository's address, in whatever form it is written, without user, port, `.git` and case: equal for
 * two forms of one address. Undefined for what is no address, or one that a template fills.
 */
export function comparableAddress(address: unknown): string | undefined {
  if (typeof address !== 'string' || address.length > MAX_ADDRESS || isTemplate(address)) return undefined
  const text = address.trim().toLowerCase()
  const [, host, path] = SCP_FORM.exec(text) ?? []
  if (host !== undefined && path !== undefined) return `${host}/${withoutEnds(path)}`
  if (!URL.canParse(text)) return undefined
  const { hostname, pathname } = new URL(text)
  return hostname === '' ? undefined : `${hostname}/${withoutEnds(pathname)}`
}

function withoutEnds(path: string): string {
  const [start, end] = [path.startsWith('/') ? 1 : 0, path.endsWith('/') ? path.length - 1 : path.length]
  return path.slice(start, end).replace(/\.git$/, '')
}

const lastPart = (address: string): string => address.slice(address.lastIndexOf('/') + 1)

/**
 * Whether a source's `repoURL` is the repository under check. `unknown` when its address is, or when another host holds
 * a repository of the same name, as the platform's GitLab does with its mirrors.
 */
export function placeOf(repoUrl: unknown, { name, urls }: RepositoryIdentity): 'here' | 'elsewhere' | 'unknown' {
  const address = comparableAddress(repoUrl)
  if (address === undefined) return 'unknown'
  const own = urls.flatMap((url) => comparableAddress(url) ?? [])
  if (own.includes(address)) return 'here'
  const names = [...own.map(lastPart), ...(name === undefined ? [] : [name.toLowerCase()])]
  return names.length === 0 || names.includes(lastPart(address)) ? 'unknown' : 'elsewhere'
}

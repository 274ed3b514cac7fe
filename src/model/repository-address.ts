import { isTemplate } from './template.ts'

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

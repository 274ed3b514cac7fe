import { comparableAddress } from '../../model/repository-address.ts'
import type { RepositoryIdentity } from './input.ts'

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

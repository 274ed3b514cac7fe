import { fetchDependencies } from '../../../src/render/dependencies/fetch.ts'
import type { Dependency, FetchRequest } from '../../../src/render/dependencies/request.ts'

/** Asks for dependencies as the tests do: of this machine, and allowed to. */
export const fetchLocally = async (
  dependencies: readonly Dependency[],
  options: Partial<Omit<FetchRequest, 'dependencies'>> = {},
) => {
  const request = { folder: 'helm', allowedHosts: ['127.0.0.1'], allowLoopback: true, ...options, dependencies }
  return (await fetchDependencies(request)).dependencies
}

/** The same for one dependency, its outcome told in short: `fetched`, or the code of what is wrong. */
export async function codeFor(
  dependency: Dependency,
  options: Partial<Omit<FetchRequest, 'dependencies'>> = {},
): Promise<string> {
  const [outcome] = await fetchLocally([dependency], options)
  if (!outcome) return 'nothing'
  return outcome.status === 'fetched' ? 'fetched' : `${outcome.status}: ${outcome.code}`
}

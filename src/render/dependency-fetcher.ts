import type { Translated } from '../model/language.ts'
import { join } from '../model/repository-path.ts'
import { fetchDependencies } from './dependencies/fetch.ts'
import type { Dependency } from './dependencies/request.ts'

export interface DependencyRequest {
  readonly folder: string
  readonly dependencies: readonly Dependency[]
  /** Chart.lock as parsed. */
  readonly lock?: unknown
}

/** Fetches what a chart lacks; the archives by the paths at which Helm looks for them. */
export type DependencyFetcher = (request: DependencyRequest) => Promise<{
  readonly archives: ReadonlyMap<string, Uint8Array>
  /** Why the others are not there. */
  readonly refused: readonly Translated[]
}>

export interface FetcherOptions {
  readonly allowedHosts: readonly string[]
  readonly cacheFolder?: string
  readonly signal?: AbortSignal
}

/** A fetcher that asks the hosts of the profile. Charts that several releases lack are fetched once. */
export function createDependencyFetcher(options: FetcherOptions): DependencyFetcher {
  const known = new Map<string, ReturnType<DependencyFetcher>>()
  return (request) => {
    const key = JSON.stringify(request)
    const fetched = known.get(key) ?? fetchFor(request, options)
    known.set(key, fetched)
    return fetched
  }
}

async function fetchFor(request: DependencyRequest, options: FetcherOptions): ReturnType<DependencyFetcher> {
  const { dependencies } = await fetchDependencies({ ...request, ...options })
  const archives = new Map<string, Uint8Array>()
  const refused: Translated[] = []
  for (const outcome of dependencies) {
    if (outcome.status === 'fetched') {
      const name = `${outcome.dependency.name}-${outcome.version}.tgz`
      archives.set(join(join(request.folder, 'charts'), name), outcome.archive)
    } else refused.push(outcome.message)
  }
  return { archives, refused }
}

import { load } from 'js-yaml'

/** When Kubernetes deprecated and removed one kind of an API version. */
export interface Lifecycle {
  readonly apiVersion: string
  readonly kind: string
  /** Minor versions; 0 where there is none. */
  readonly deprecatedIn: number
  readonly removedIn: number
  readonly replacement: string
}

interface Entry {
  readonly version: string
  readonly kind: string
  readonly 'deprecated-in': string
  readonly 'removed-in': string
  readonly 'replacement-api': string
  readonly component: string
}

const minorOf = (version: string): number => Number(/^v1\.(\d+)/.exec(version)?.[1] ?? 0)

/** The entries of pluto's table that speak of Kubernetes itself. */
export function readLifecycles(text: string): Lifecycle[] {
  const table = load(text) as { 'deprecated-versions': readonly Entry[] }
  return table['deprecated-versions']
    .filter(({ component }) => component === 'k8s')
    .map((entry) => ({
      apiVersion: entry.version,
      kind: entry.kind,
      deprecatedIn: minorOf(entry['deprecated-in']),
      removedIn: minorOf(entry['removed-in']),
      replacement: entry['replacement-api'],
    }))
}

import { createHash } from 'node:crypto'
import type { Release } from '../../model/render.ts'

/**
 * One release for all environments with the very same input. The release's name, which differs in each environment of the
 * platform, does not count, and the longest stands for all: it is the one that may be too long. Names that Applications
 * give count.
 */
export function mergeReleases(releases: readonly Release[]): readonly Release[] {
  const merged = new Map<string, Release>()
  for (const release of releases) {
    const key = inputOf(release)
    const same = merged.get(key)
    merged.set(key, same ? both(same, release) : release)
  }
  return [...merged.values()]
}

/** A digest, since values can be long. */
function inputOf({ source, decidedBy, autosync, environmentName }: Release): string {
  const input = source.type === 'helm' && decidedBy !== 'application' ? { ...source, name: '' } : source
  return createHash('sha256')
    .update(JSON.stringify([decidedBy, autosync ?? null, environmentName ?? null, input]))
    .digest('base64')
}

function both(first: Release, second: Release): Release {
  const known = new Set(first.environments.map(({ name }) => name))
  const { source } = second
  const longer = first.source.type === 'helm' && source.type === 'helm' && source.name.length > first.source.name.length
  return {
    ...first,
    environments: [...first.environments, ...second.environments.filter(({ name }) => !known.has(name))],
    applications: [...first.applications, ...second.applications],
    source: longer ? source : first.source,
  }
}

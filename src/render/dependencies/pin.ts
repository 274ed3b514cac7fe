import { asList, asRecord } from '../../model/json.ts'
import { exactVersion, satisfies } from './constraint.ts'
import type { Problem } from './problem.ts'
import { problem } from './problem.ts'
import type { Dependency } from './request.ts'

/**
 * The one version to fetch: the lock's when there is a lock, else the exact version of the chart. A range alone is
 * refused: what it gives changes with the day, and a report must not.
 *
 * Helm itself compares a digest over both files (`helm dependency build`); here the lock's entry must bear the same
 * name and repository, and a version within the range.
 */
export function pinnedVersion({ name, version, repository }: Dependency, lock: unknown): string | Problem {
  if (satisfies('0.0.0', version) === undefined) return problem('bad-version', version)
  if (lock === undefined) return exactVersion(version) ?? problem('not-pinned', version)
  for (const entry of asList(asRecord(lock).dependencies)) {
    const locked = asRecord(entry)
    if (locked.name !== name || typeof locked.version !== 'string' || typeof locked.repository !== 'string') continue
    if (withoutSlash(locked.repository) !== withoutSlash(repository)) continue
    if (satisfies(locked.version, version)) return locked.version
  }
  return problem('lock-out-of-date', version)
}

/** Helm compares repositories without their final slash. */
export const withoutSlash = (repository: string): string =>
  repository.endsWith('/') ? repository.slice(0, -1) : repository

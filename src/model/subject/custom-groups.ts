import { asText } from '../json.ts'
import type { Repository } from './repository.ts'

const known = new WeakMap<Repository, ReadonlySet<string>>()

/** The API groups whose CustomResourceDefinition the repository itself holds, templates that were rendered included. */
export function customGroups(repository: Repository): ReadonlySet<string> {
  const before = known.get(repository)
  if (before) return before
  const groups = new Set(
    repository.objects.flatMap(({ kind, get }) =>
      kind === 'CustomResourceDefinition' ? (asText(get('spec', 'group')) ?? []) : [],
    ),
  )
  known.set(repository, groups)
  return groups
}

import { asText } from '../json.ts'
import { oncePer } from '../once.ts'
import type { Repository } from './repository.ts'

/** The API groups whose CustomResourceDefinition the repository itself holds, templates that were rendered included. */
export const customGroups = oncePer(
  ({ objects }: Repository): ReadonlySet<string> =>
    new Set(
      objects.flatMap(({ kind, get }) =>
        kind === 'CustomResourceDefinition' ? (asText(get('spec', 'group')) ?? []) : [],
      ),
    ),
)

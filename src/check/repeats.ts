import type { Environment } from '../model/environment.ts'
import { type Hit, locationOf, relatedOf } from './hit.ts'

/**
 * One hit per place, among those of one rule whose places may be the same text. Anchors lead to the same place twice; of a
 * rendered text, a line may give several objects and several environments, whose names differ and whose defect is one.
 */
export function withoutRepeats(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = []
  const known = new Map<string, number>()
  for (const hit of hits) {
    const key = keyOf(hit)
    const at = known.get(key)
    const first = at === undefined ? undefined : kept[at]
    if (at !== undefined && first) kept[at] = joined(first, hit)
    else {
      known.set(key, kept.length)
      kept.push(hit)
    }
  }
  return kept
}

function keyOf(hit: Hit): string {
  const { rule, match, about, environments } = hit
  const { path, start } = locationOf(hit)
  const told =
    environments || rule.subject === 'setting'
      ? [match.severity]
      : [match.data, about.subject.name, about.subject.container]
  return JSON.stringify([path, start.line, start.column, ...told])
}

const joined = (first: Hit, other: Hit): Hit => ({
  ...first,
  joined: [...(first.joined ?? []), ...relatedOf(other)],
  environments:
    first.environments && other.environments ? union(first.environments, other.environments) : first.environments,
})

const union = (a: readonly Environment[], b: readonly Environment[]): readonly Environment[] => [
  ...a,
  ...b.filter(({ name }) => !a.some((known) => known.name === name)),
]

import type { Environment } from '../model/environment.ts'
import type { Hit } from './dispatch.ts'

/**
 * One hit per rule and place. Anchors lead to the same place twice; of a rendered text, a line may give several objects
 * and several environments, whose names differ and whose defect is one.
 */
export function withoutRepeats(hits: readonly Hit[]): Hit[] {
  const kept = new Map<string, Hit>()
  for (const hit of hits) {
    const { rule, location, match, subject, environments } = hit
    const { line, column } = location.start
    const told =
      environments || rule.subject === 'setting' ? [match.severity] : [match.data, subject.name, subject.container]
    const key = JSON.stringify([rule.code, location.path, line, column, ...told])
    const known = kept.get(key)
    kept.set(key, known ? joined(known, hit) : hit)
  }
  return [...kept.values()]
}

const joined = (first: Hit, other: Hit): Hit => ({
  ...first,
  match: {
    ...first.match,
    related: [
      ...new Map(
        [...(first.match.related ?? []), ...(other.match.related ?? [])].map((place) => [JSON.stringify(place), place]),
      ).values(),
    ],
  },
  environments:
    first.environments && other.environments ? union(first.environments, other.environments) : first.environments,
})

const union = (a: readonly Environment[], b: readonly Environment[]): readonly Environment[] => [
  ...a,
  ...b.filter(({ name }) => !a.some((known) => known.name === name)),
]

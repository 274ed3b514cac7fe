import type { Suppression } from '../../model/finding.ts'
import type { Problem } from '../../model/subject/problem.ts'
import type { Hit } from '../hit.ts'
import { findRule } from '../severity.ts'
import { indexHits } from './hit-index.ts'
import { findSilences, type Silence, type SuppressionSources } from './silences.ts'

/**
 * Finds what silences each hit: comments and annotations with a reason, derogations that still hold. What is written
 * without reason, expired, unused, or names a rule that does not exist is handed back as a problem.
 */
export function suppress(
  hits: readonly Hit[],
  from: SuppressionSources,
): { readonly suppressions: ReadonlyMap<Hit, Suppression>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const suppressions = new Map<Hit, Suppression>()
  const index = indexHits(hits)
  for (const silence of findSilences(from, problems)) {
    const silenced = silence.silences(index)
    for (const hit of silenced) if (!suppressions.has(hit)) suppressions.set(hit, silence.suppression)
    if (silenced.length === 0 && silence.unused && ran(silence, from))
      problems.push({ ...silence.unused, facts: { names: silence.names.join(', ') } })
  }
  return { suppressions, problems }
}

/** A suppression is unused only when the rules it names did run. */
const ran = ({ names }: Silence, { rules, active }: SuppressionSources): boolean =>
  names.every((name) => {
    const rule = findRule(rules, name)
    return rule !== undefined && active.includes(rule)
  })

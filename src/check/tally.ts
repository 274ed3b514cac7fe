import type { Suppression } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { Rule } from '../model/rule.ts'
import { type Hit, isSensitive, lineKey, locationOf } from './hit.ts'
import { type JudgeContext, type Judged, judge, severityIn } from './judge.ts'

/** More findings than anybody reads; GitHub takes 25,000 results of one tool. */
export const MOST_LISTED = 10_000

/** Counts hits as the rules bring them, and keeps those that a report lists. */
export interface Tally {
  /** `hits` of one rule; one rule's may come in several turns. */
  add(rule: Rule, hits: readonly Hit[], suppressions?: ReadonlyMap<Hit, Suppression>): void
  /** Counts a hit as suppressed that was counted as one that stands. */
  suppress(judged: Judged): void
  /** How many findings stand, by severity, and how many are suppressed. */
  readonly counts: Report['counts']
  /** The same by name of environment, with the severities of its own class. */
  readonly countsIn: ReadonlyMap<string, Report['counts']>
  /** Keys of the lines that may show a secret: no finding shows them, whatever its rule. */
  readonly hidden: ReadonlySet<string>
  /**
   * All of them, or when there are too many, of each rule the same number at most, so that none hides the others, in the
   * order in which they were found.
   */
  listed(): readonly Judged[]
}

/** A tally that lists at most `most` findings, and one of each rule at least. */
export function createTally(context: JudgeContext, most = MOST_LISTED): Tally {
  const counts = none()
  const countsIn = new Map(context.environments.map(({ name }) => [name, none()]))
  const hidden = new Set<string>()
  const numbers = new Map<string, number>()
  const kept = new Map<string, Judged[]>()
  let held = 0
  /** Of each rule; it only shrinks, so that what is beyond it now is never listed. */
  let share = most
  const shrink = (): void => {
    share = fairShare([...numbers.values()], most)
    held = 0
    for (const list of kept.values()) {
      if (list.length > share) list.length = share
      held += list.length
    }
  }
  return {
    counts,
    countsIn,
    hidden,
    add: ({ code }, hits, suppressions) => {
      const list = kept.get(code) ?? []
      kept.set(code, list)
      numbers.set(code, (numbers.get(code) ?? 0) + hits.length)
      for (const hit of hits) {
        const concerned = hit.environments ?? context.environments
        const suppressed = suppressions?.get(hit)
        const severity = severityIn(hit, concerned, context)
        counts[suppressed ? 'suppressed' : severity]++
        for (const environment of concerned) {
          const there = countsIn.get(environment.name)
          if (there) there[suppressed ? 'suppressed' : severityIn(hit, [environment], context)]++
        }
        if (isSensitive(hit)) hidden.add(lineKey(locationOf(hit)))
        if (list.length >= share) continue
        list.push(judge(hit, severity, suppressed, context))
        held++
      }
      if (held > 2 * most) shrink()
    },
    suppress: ({ hit, severity }) => {
      counts[severity]--
      counts.suppressed++
      for (const environment of hit.environments ?? context.environments) {
        const there = countsIn.get(environment.name)
        if (!there) continue
        there[severityIn(hit, [environment], context)]--
        there.suppressed++
      }
    },
    listed: () => {
      shrink()
      return [...kept.values()].flat()
    },
  }
}

const none = () => ({ error: 0, warning: 0, info: 0, suppressed: 0 })

/** The largest number that each may have at most, so that all together have no more than `most`; at least one. */
function fairShare(counts: readonly number[], most: number): number {
  let left = most
  for (const [index, count] of [...counts].sort((a, b) => a - b).entries()) {
    const share = Math.floor(left / (counts.length - index))
    if (count > share) return Math.max(share, 1)
    left -= count
  }
  return most
}

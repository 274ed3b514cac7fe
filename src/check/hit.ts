import type { Environment } from '../model/environment.ts'
import type { Location } from '../model/location.ts'
import type { Match, Rule } from '../model/rule.ts'
import type { About } from './about.ts'

/**
 * One rule broken at one place, before severity, words and suppression. There may be hundreds of thousands: nothing is
 * worked out that only a finding needs.
 */
export interface Hit {
  readonly rule: Rule
  readonly match: Match
  readonly about: About
  /** The environments it was rendered for; undefined when it holds for all of them. */
  readonly environments?: readonly Environment[]
  /** Places of the hits that were joined into this one. */
  readonly joined?: readonly Location[]
}

export const locationOf = ({ about, match }: Hit): Location => about.locate(match.at)

/** The file of a hit, without its line where that can be spared. */
export function pathOf(hit: Hit): string {
  const { about, match } = hit
  return about.distinct && !('path' in match.at) ? about.path : locationOf(hit).path
}

/** Other places to look at: what the rule names, the lines of values files behind the place, those of joined hits. */
export function relatedOf({ about, match, joined = [] }: Hit): readonly Location[] {
  const all = [...(match.related ?? []), ...about.feeds(match.at), ...joined]
  const different = new Map(all.map((place) => [JSON.stringify(place), place]))
  return [...different.values()].map(({ path, start, end }) => ({ path, start, end }))
}

/** Whether the line of a hit may hold a secret. */
export const isSensitive = ({ rule, match }: Hit): boolean => rule.sensitive === true || match.sensitive === true

/** Why a hit is only worth a word. A secret is one wherever it stands: its rules tell samples from others themselves. */
export const asideOf = (hit: Hit): About['aside'] =>
  hit.about.aside === 'sample' && isSensitive(hit) ? undefined : hit.about.aside

/** What tells the line of a location from all others. */
export const lineKey = ({ path, start }: Location): string => `${path}\0${start.line}`

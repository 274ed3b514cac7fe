import { ageOf, type BaselineEntry } from '../model/baseline.ts'
import type { Suppression } from '../model/finding.ts'
import type { Language, Translated } from '../model/language.ts'

const REASON: Translated<(since: string, days: number) => string> = {
  en: (since, days) => `in the baseline since ${since} (${days} ${days === 1 ? 'day' : 'days'})`,
  fr: (since, days) => `dans la référence depuis le ${since} (${days} ${days < 2 ? 'jour' : 'jours'})`,
}

/** Why the findings of a baseline do not count, by fingerprint. */
export const baselineSuppressions = (
  entries: readonly BaselineEntry[],
  language: Language,
  today: string,
): ReadonlyMap<string, Suppression> =>
  new Map(
    entries.map((entry) => [
      entry.fingerprint,
      { by: 'baseline', reason: REASON[language](entry.since, ageOf(entry, today)) },
    ]),
  )

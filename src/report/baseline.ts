import { ageOf, type BaselineEntry } from '../model/baseline.ts'
import type { Translated } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import { type Counted, count } from './numbers.ts'

/** Whether an update of a baseline may add what is not in it. */
export type BaselineUpdate = 'shrink' | 'extend'

/**
 * The baseline after a run that was judged with it. What is gone is dropped, which a run that does not list all of its
 * findings cannot tell; what is new enters only when it is asked for, on the day of the run.
 */
export function updatedBaseline(
  entries: readonly BaselineEntry[],
  { findings, counts, generatedAt }: Report,
  update: BaselineUpdate,
): readonly BaselineEntry[] {
  const isWhole = findings.length === counts.error + counts.warning + counts.info + counts.suppressed
  const still = new Set(
    findings.flatMap(({ suppressed, fingerprint }) => (suppressed?.by === 'baseline' ? [fingerprint] : [])),
  )
  const kept = isWhole ? entries.filter(({ fingerprint }) => still.has(fingerprint)) : entries
  const since = generatedAt.slice(0, 10)
  const added = findings.flatMap(({ suppressed, fingerprint, rule, location }) =>
    suppressed ? [] : [{ fingerprint, rule, path: location.path, since }],
  )
  return update === 'shrink' ? kept : [...kept, ...added]
}

/** The text of a baseline: an entry a line, sorted, so that two branches that change it can be merged. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const keyOf = ({ path, rule, fingerprint }: BaselineEntry): string => `${path}\0${rule}\0${fingerprint}`
  const sorted = entries
    .map((entry) => ({ key: keyOf(entry), entry }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const lines = sorted.map(
    ({ entry: { path, rule, since, fingerprint } }) => `    ${JSON.stringify({ path, rule, since, fingerprint })}`,
  )
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`
}

interface Words {
  readonly known: Counted
  readonly oldest: Counted
  readonly gone: Counted
  readonly dropped: Counted
  readonly added: Counted
}

const WORDS: Translated<Words> = {
  en: {
    known: { one: 'baseline: {n} finding', other: 'baseline: {n} findings' },
    oldest: { one: 'the oldest is {n} day old', other: 'the oldest is {n} days old' },
    gone: { one: '{n} is gone, see --update-baseline', other: '{n} are gone, see --update-baseline' },
    dropped: { one: '{n} dropped', other: '{n} dropped' },
    added: { one: '{n} added', other: '{n} added' },
  },
  fr: {
    known: { one: 'référence : {n} constat', other: 'référence : {n} constats' },
    oldest: { one: 'le plus ancien a {n} jour', other: 'le plus ancien a {n} jours' },
    gone: { one: '{n} a disparu, voir --update-baseline', other: '{n} ont disparu, voir --update-baseline' },
    dropped: { one: '{n} retiré', other: '{n} retirés' },
    added: { one: '{n} ajouté', other: '{n} ajoutés' },
  },
}

/** One line on a baseline: how many findings, how old, and what became of those that are gone. */
export function baselineLine(
  entries: readonly BaselineEntry[],
  next: readonly BaselineEntry[],
  { language, generatedAt }: Report,
  done: 'written' | 'read',
): string {
  const words = WORDS[language]
  const shown = done === 'written' ? next : entries
  const today = generatedAt.slice(0, 10)
  const oldest = shown.reduce((most, entry) => Math.max(most, ageOf(entry, today)), 0)
  const [before, after] = [entries, next].map((list) => new Set(list.map(({ fingerprint }) => fingerprint)))
  const dropped = entries.filter(({ fingerprint }) => !after?.has(fingerprint)).length
  const added = next.filter(({ fingerprint }) => !before?.has(fingerprint)).length
  return [
    count(language, shown.length, words.known),
    ...(shown.length > 0 ? [count(language, oldest, words.oldest)] : []),
    ...(dropped > 0 ? [count(language, dropped, done === 'written' ? words.dropped : words.gone)] : []),
    ...(added > 0 && done === 'written' ? [count(language, added, words.added)] : []),
  ].join(', ')
}

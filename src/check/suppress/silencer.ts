import type { Suppression } from '../../model/finding.ts'
import { listsBy } from '../../model/lists.ts'
import type { Rule } from '../../model/rule.ts'
import type { Problem } from '../../model/subject/problem.ts'
import { lastAtOrBelow } from '../../parse/sorted.ts'
import { type Hit, locationOf, pathOf } from '../hit.ts'
import { findRule } from '../severity.ts'
import type { LineRange } from './range.ts'
import type { Silence } from './silences.ts'

/** Applies what silences rules to the hits of one rule after the other. */
export interface Silencer {
  /** What silences each hit of a rule; of several, a comment comes before an annotation, and that before a derogation. */
  silence(rule: Rule, hits: readonly Hit[]): ReadonlyMap<Hit, Suppression>
  /** What has silenced nothing although its rules ran; to be asked after the last rule. */
  unused(ran: readonly Rule[], rules: readonly Rule[]): readonly Problem[]
}

const NOTHING: ReadonlyMap<Hit, Suppression> = new Map()

/** A hostile file may hold a comment on each of its lines: no step compares every silence with every hit. */
export function createSilencer(silences: readonly Silence[]): Silencer {
  const used = new Set<Silence>()
  const speakingOf = new Map<string, readonly Silence[]>()
  const silenceOf = (rule: Rule, check: string | undefined, hits: readonly Hit[]): ReadonlyMap<Hit, Suppression> => {
    // the hits of a rule come in stretches
    const key = `${rule.code}/${check ?? ''}`
    const speaking = speakingOf.get(key) ?? silences.filter((silence) => silence.means(rule, check))
    speakingOf.set(key, speaking)
    if (speaking.length === 0) return NOTHING
    const found = new Map<Hit, Suppression>()
    const mark = (silence: Silence, hit: Hit): void => {
      used.add(silence)
      if (!found.has(hit)) found.set(hit, silence.suppression)
    }
    inFiles(speaking, hits, mark)
    onObjects(speaking, hits, mark)
    for (const silence of speaking)
      if (silence.covers.what === 'hits') for (const hit of hits) if (silence.covers.test(hit)) mark(silence, hit)
    return found
  }
  return {
    silence: (rule, hits) => {
      if (hits.length === 0) return NOTHING
      if (!rule.external) return silenceOf(rule, undefined, hits)
      const byCheck = listsBy(hits, ({ match }) => match.check)
      return new Map([...byCheck].flatMap(([check, there]) => [...silenceOf(rule, check, there)]))
    },
    unused: (ran, rules) =>
      silences.flatMap((silence) => {
        const didRun = silence.names.every((name) => {
          const rule = findRule(rules, name)
          return rule !== undefined && ran.includes(rule)
        })
        return used.has(silence) || !silence.unused || !didRun
          ? []
          : [{ ...silence.unused, facts: { names: silence.names.join(', ') } }]
      }),
  }
}

type Mark = (silence: Silence, hit: Hit) => void

function inFiles(silences: readonly Silence[], hits: readonly Hit[], mark: Mark): void {
  const byPath = listsBy(silences, ({ covers }) => (covers.what === 'lines' ? covers.path : undefined))
  if (byPath.size === 0) return
  for (const [path, there] of listsBy(hits, pathOf)) {
    const covering = byPath.get(path)
    if (!covering) continue
    const placed = there.map((hit) => ({ hit, line: locationOf(hit).start.line })).sort((a, b) => a.line - b.line)
    const lines = placed.map(({ line }) => line)
    const free = createFreeList(placed.length)
    for (const silence of covering) {
      const { first, last } = rangeOf(silence)
      const from = lastAtOrBelow(lines, first - 1) + 1
      const nearest = placed[from]
      if (!nearest || nearest.line > last) continue
      mark(silence, nearest.hit)
      for (let at = free.from(from); at < placed.length; at = free.from(at + 1)) {
        const one = placed[at]
        if (!one || one.line > last) break
        mark(silence, one.hit)
        free.take(at)
      }
    }
  }
}

const rangeOf = ({ covers }: Silence): LineRange =>
  (covers.what === 'lines' ? covers.range : undefined) ?? { first: 0, last: Number.POSITIVE_INFINITY }

/** Every silence of an object covers all hits on it: the first one decides, and all of them are used. */
function onObjects(silences: readonly Silence[], hits: readonly Hit[], mark: Mark): void {
  const byObject = listsBy(silences, ({ covers }) => (covers.what === 'object' ? covers.object : undefined))
  if (byObject.size === 0) return
  for (const [object, there] of listsBy(hits, ({ about }) => about.object)) {
    const [first, ...others] = byObject.get(object) ?? []
    if (!first) continue
    for (const hit of there) mark(first, hit)
    for (const silence of others) mark(silence, there[0])
  }
}

/** Positions that are still free, so that a position taken once is never looked at again. */
function createFreeList(length: number) {
  const next = Array.from({ length: length + 1 }, (_, index) => index)
  const from = (start: number): number => {
    let at = start
    while (next[at] !== undefined && next[at] !== at) {
      const beyond = next[next[at] ?? length] ?? length
      next[at] = beyond
      at = beyond
    }
    return at
  }
  const take = (at: number): void => {
    next[at] = at + 1
  }
  return { from, take }
}

import { asList, asRecord, isRecord } from '../../model/json.ts'
import type { Language } from '../../model/language.ts'
import type { Source } from '../../model/source.ts'
import type { YamlNode } from '../../parse/yaml/node.ts'
import { readRoot } from '../../parse/yaml/parse.ts'
import { type Draft, type DraftFields, type DraftNode, type GuessedList, isGuess, isGuessedList } from '../draft.ts'
import { isKnown } from '../known.ts'
import { fieldLines, itemLines } from '../write/lines.ts'
import { matches } from './identity.ts'
import { appendTo, flowText, type Insertion, insert, type Part } from './insertions.ts'

export interface Update {
  readonly text: string
  /** How many fields and items. */
  readonly added: number
}

/**
 * Adds to an author's manifest what a draft knows and it does not: sections, fields of sections, items of lists. What is
 * there stays as it is, byte by byte; an item that is there gets no field that its author left out, but for new domains and
 * for what the console knows of it.
 */
export function updateManifest(source: Source, value: unknown, { manifest }: Draft, language: Language): Update {
  const { text } = source
  const root = readRoot(source)
  const insertions = root ? [...addFields({ node: root, depth: 0, text, language }, asRecord(value), manifest)] : []
  return { text: insert(text, insertions), added: insertions.reduce((sum, { count }) => sum + count, 0) }
}

/** A collection of the author's, and where it stands. */
interface Place {
  readonly node: YamlNode
  readonly depth: number
  readonly text: string
  readonly language: Language
}

function* addFields(place: Place, value: Readonly<Record<string, unknown>>, fields: DraftFields): Iterable<Insertion> {
  const { node, depth, text, language } = place
  const missing: Part[] = []
  for (const [key, draft] of Object.entries(fields)) {
    if (!draft) continue
    const written = value[key]
    const here = node.pairs.get(key)?.value
    if (written === undefined)
      missing.push({ lines: fieldLines(key, draft, language), flow: `${key}: ${flowText(draft)}` })
    // what stands behind an alias or a merge key is the author's other text: it is left alone
    else if (here === undefined || here.type === 'alias' || isGuess(draft)) continue
    else if (isGuessedList(draft))
      yield* addItems({ ...place, node: here, depth: depth + 1 }, asList(written), key, draft)
    else if (isRecord(written)) yield* addFields({ ...place, node: here, depth: depth + 1 }, written, draft)
  }
  if (missing.length > 0) yield appendTo(node, depth, text, missing)
}

function* addItems(
  place: Place,
  written: readonly unknown[],
  key: string,
  { items }: GuessedList<DraftNode>,
): Iterable<Insertion> {
  // the order of the values files is a decision, not a collection
  if (key === 'valuesFiles') return
  const { node, depth, text, language } = place
  const missing: Part[] = []
  for (const item of items) {
    const index = written.findIndex((each) => isSame(key, each, item))
    const known = node.items[index]
    if (index < 0) missing.push({ lines: itemLines(item, language), flow: flowText(item) })
    else if (known) yield* addToItem({ ...place, node: known, depth: depth + 1 }, written[index], item)
  }
  if (missing.length > 0) yield appendTo(node, depth, text, missing)
}

const isSame = (key: string, written: unknown, item: DraftNode): boolean => {
  if (isGuess(item)) return written === item.guessed
  return !isGuessedList(item) && matches(key, written, item)
}

/** Of an item that is there, only the domains grow, and what the console knows is added where it has the same name. */
function* addToItem(place: Place, written: unknown, item: DraftNode): Iterable<Insertion> {
  if (place.node.type !== 'mapping' || isGuess(item) || isGuessedList(item)) return
  const { name, domains, ...others } = item
  const value = asRecord(written)
  const isNamed = name !== undefined && isGuess(name) && name.guessed === value.name
  const known = Object.entries(others).filter(([, node]) => isNamed && node && isKnown(node))
  if (domains || known.length > 0) yield* addFields(place, value, { ...Object.fromEntries(known), domains })
}

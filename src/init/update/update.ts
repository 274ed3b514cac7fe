import { asList, asRecord, isRecord } from '../../model/json.ts'
import type { Language } from '../../model/language.ts'
import type { Source } from '../../model/source.ts'
import type { YamlNode } from '../../parse/yaml/node.ts'
import { readRoot } from '../../parse/yaml/parse.ts'
import { type Draft, type DraftFields, type DraftNode, type GuessedList, isGuess, isGuessedList } from '../draft.ts'
import { fieldLines, itemLines } from '../write/lines.ts'
import { matches } from './identity.ts'
import { appendTo, flowText, type Insertion, insert } from './insertions.ts'

export interface Update {
  readonly text: string
  /** Routes of what was added: `components.web`. */
  readonly added: number
}

/**
 * Adds to an author's manifest what a draft knows and it does not: sections, fields of sections, items of lists. What is
 * there stays as it is, byte by byte; an item that is there gets no field that its author left out, but for new domains.
 */
export function updateManifest(source: Source, value: unknown, { manifest }: Draft, language: Language): Update {
  const { text } = source
  const root = readRoot(source)
  const insertions = root ? [...addFields(root, text, asRecord(value), manifest, language)] : []
  return { text: insert(text, insertions), added: insertions.length }
}

function* addFields(
  node: YamlNode,
  text: string,
  value: Readonly<Record<string, unknown>>,
  fields: DraftFields,
  language: Language,
): Iterable<Insertion> {
  for (const [key, draft] of Object.entries(fields)) {
    if (!draft) continue
    const written = value[key]
    const here = node.pairs.get(key)?.value
    if (written === undefined)
      yield appendTo(node, text, { lines: fieldLines(key, draft, language), flow: `${key}: ${flowText(draft)}` })
    // what stands behind an alias or a merge key is the author's other text: it is left alone
    else if (here === undefined || here.type === 'alias' || isGuess(draft)) continue
    else if (isGuessedList(draft)) yield* addItems(here, text, asList(written), key, draft, language)
    else if (isRecord(written)) yield* addFields(here, text, written, draft, language)
  }
}

function* addItems(
  node: YamlNode,
  text: string,
  written: readonly unknown[],
  key: string,
  { items }: GuessedList<DraftNode>,
  language: Language,
): Iterable<Insertion> {
  // the order of the values files is a decision, not a collection
  if (key === 'valuesFiles') return
  for (const item of items) {
    const index = written.findIndex((each) => isSame(key, each, item))
    if (index < 0) yield appendTo(node, text, { lines: itemLines(item, language), flow: flowText(item) })
    else yield* addToItem(node.items[index], text, written[index], item, language)
  }
}

const isSame = (key: string, written: unknown, item: DraftNode): boolean => {
  if (isGuess(item)) return written === item.guessed
  return !isGuessedList(item) && matches(key, written, item)
}

/** Only the domains of an item grow. */
function* addToItem(node: YamlNode | undefined, text: string, written: unknown, item: DraftNode, language: Language) {
  if (node?.type !== 'mapping' || isGuess(item) || isGuessedList(item) || !item.domains) return
  yield* addFields(node, text, asRecord(written), { domains: item.domains }, language)
}

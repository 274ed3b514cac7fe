import type { YamlNode } from '../../parse/yaml/node.ts'
import { type DraftFields, type DraftNode, isGuess, isGuessedList } from '../draft.ts'
import { writeScalar } from '../write/scalar.ts'
import { columnOf, isFlow, lastEnd, lineBehind } from './extent.ts'

/** A text put in at an offset; nothing is ever taken out. */
export interface Insertion {
  readonly at: number
  readonly text: string
  /** Of the collection it belongs to: what goes to an inner one comes first where both end. */
  readonly depth: number
  /** How many things it adds. */
  readonly count: number
}

/** A part of a draft on one line, as a collection in brackets holds it. */
export function flowText(node: DraftNode): string {
  if (isGuess(node)) return writeScalar(node.guessed)
  if (isGuessedList(node)) return `[${node.items.map(flowText).join(', ')}]`
  return `{ ${flowFields(node)} }`
}

const flowFields = (fields: DraftFields): string =>
  Object.entries(fields)
    .flatMap(([key, node]) => (node ? [`${key}: ${flowText(node)}`] : []))
    .join(', ')

/** What is put into a collection, as lines and on one line. */
export interface Part {
  readonly lines: readonly string[]
  readonly flow: string
}

/**
 * Puts parts in at the end of a collection: lines in one of lines, a part on one line in one in brackets. Comments behind
 * its last part stay with it.
 */
export function appendTo(node: YamlNode, depth: number, text: string, parts: readonly Part[]): Insertion {
  const count = parts.length
  if (isFlow(node, text)) {
    const flow = parts.map((part) => part.flow).join(', ')
    const last = lastEnd(node, text)
    return last === undefined
      ? { at: node.start + 1, text: flow, depth, count }
      : { at: last, text: `, ${flow}`, depth, count }
  }
  const column = columnOf(text, node.start)
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const end = lastEnd(node, text) ?? node.end
  // comments at the column of a list's dashes may be about what comes next; those further right are its last item's
  const at = lineBehind(text, end, node.type === 'list' ? column + 1 : column)
  const block = parts
    .flatMap(({ lines }) => lines)
    .map((line) => (line === '' ? '' : `${' '.repeat(column)}${line}`))
    .join(newline)
  const open = at > 0 && text[at - 1] !== '\n'
  return { at, text: open ? `${newline}${block}` : `${block}${newline}`, depth, count }
}

/** The text with all insertions. */
export function insert(text: string, insertions: readonly Insertion[]): string {
  const parts: string[] = []
  let from = 0
  for (const { at, text: added } of insertions.toSorted((a, b) => a.at - b.at || b.depth - a.depth)) {
    parts.push(text.slice(from, at), added)
    from = at
  }
  return [...parts, text.slice(from)].join('')
}

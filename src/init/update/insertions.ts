import type { YamlNode } from '../../parse/yaml/node.ts'
import { type DraftFields, type DraftNode, isGuess, isGuessedList } from '../draft.ts'
import { writeScalar } from '../write/scalar.ts'
import { columnOf, isFlow, lastEnd, lineBehind } from './extent.ts'

/** A text put in at an offset; nothing is ever taken out. */
export interface Insertion {
  readonly at: number
  readonly text: string
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

/**
 * Puts something in at the end of a collection: lines in one of lines, a part on one line in one in brackets. Comments
 * behind its last part stay with it.
 */
export function appendTo(node: YamlNode, text: string, parts: { lines: readonly string[]; flow: string }): Insertion {
  if (isFlow(node, text)) {
    const last = lastEnd(node, text)
    return last === undefined ? { at: node.start + 1, text: parts.flow } : { at: last, text: `, ${parts.flow}` }
  }
  const column = columnOf(text, node.start)
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const end = lastEnd(node, text) ?? node.end
  // the root's own comments are questions at its end; those below a list's dash belong to its last item
  const at = lineBehind(text, end, node.type === 'list' ? column + 1 : column)
  const block = parts.lines.map((line) => (line === '' ? '' : `${' '.repeat(column)}${line}`)).join(newline)
  const open = at > 0 && text[at - 1] !== '\n'
  return { at, text: open ? `${newline}${block}` : `${block}${newline}` }
}

/** The text with all insertions, those at one place in their order. */
export function insert(text: string, insertions: readonly Insertion[]): string {
  const parts: string[] = []
  let from = 0
  for (const { at, text: added } of insertions.toSorted((a, b) => a.at - b.at)) {
    parts.push(text.slice(from, at), added)
    from = at
  }
  return [...parts, text.slice(from)].join('')
}

import { lines } from '../escape/hidden.ts'
import { escapeTerminal } from '../escape/terminal.ts'
import type { Words } from '../words.ts'
import type { Paint, Style } from './colour.ts'
import { columns } from './columns.ts'
import { wrap } from './wrap.ts'

/** What the parts of the text format are written on. */
export interface Page {
  readonly words: Words
  readonly paint: Paint
  /** Columns, infinite when lines are not to be wrapped. */
  readonly width: number
}

/** A word of ours in front of a text. */
export interface Label {
  readonly text: string
  readonly style: Style
}

/** Columns by which the other lines of a text stand behind its first one. */
const HANGING = 2

/**
 * A text of the project or of a rule, escaped and wrapped, `indent` columns from the left, behind its labels. Its own
 * line breaks stay.
 */
export function paragraph(
  { paint, width }: Page,
  indent: number,
  text: string,
  labels: readonly Label[] = [],
): readonly string[] {
  const room = width - indent
  const ahead = labels.reduce((sum, label) => sum + columns(label.text) + 1, 0)
  const wrapped = lines(text).flatMap((line, index) =>
    wrap(escapeTerminal(line), index === 0 ? room - ahead : room - HANGING, room - HANGING),
  )
  const painted = labels.map((label) => `${paint(label.style, label.text)} `).join('')
  return wrapped.map(
    (line, index) => ' '.repeat(index === 0 ? indent : indent + HANGING) + (index === 0 ? painted : '') + line,
  )
}

import { reveal } from '../escape/hidden.ts'
import { columns } from './columns.ts'

const TAB_STOP = 4

/** One character of a line as a terminal shows it. */
export interface Cell {
  /** Where it stands in the line, in UTF-16 units. */
  readonly offset: number
  readonly end: number
  /** What is printed for it. */
  readonly shown: string
  /** First column, from 0. */
  readonly at: number
  /** How many columns it takes. */
  readonly width: number
}

/**
 * A line of the project cut into what a terminal shows: tabs become spaces, hidden characters their code points, and
 * `##[`, which a log of GitHub Actions obeys, gets a backslash as in `escapeTerminal`. Column by column, so that
 * what is printed below the line can be put under the right character.
 */
export function cells(line: string): readonly Cell[] {
  const cut: Cell[] = []
  let offset = 0
  let at = 0
  for (const character of line) {
    const shown =
      character === '\t'
        ? ' '.repeat(TAB_STOP - (at % TAB_STOP))
        : character === '[' && line.startsWith('##', offset - 2)
          ? '\\['
          : reveal(character)
    const width = columns(shown)
    const end = offset + character.length
    cut.push({ offset, end, shown, at, width })
    offset = end
    at += width
  }
  return cut
}

import type { Heredoc } from '../../model/subject/dockerfile.ts'
import type { HeredocStart } from './heredoc.ts'
import type { Line } from './lines.ts'

export interface HeredocBody {
  readonly heredoc: Heredoc
  /** Index of the line behind the closing one. */
  readonly next: number
}

/**
 * Makes a reader of heredoc bodies: given what announces one and the index of the first line behind the instruction, it
 * returns the body, or undefined when no line closes it.
 */
export function heredocBodies(text: string, lines: readonly Line[]) {
  const written = lastLines(lines, (line) => text.slice(line.start, line.end))
  const chomped = lastLines(lines, (line) => text.slice(line.start, line.end).replace(/^\t+/, ''))
  return (start: HeredocStart, first: number): HeredocBody | undefined => {
    const { textOf, last } = start.chomp ? chomped : written
    // asked first, so that many bodies without an end do not each read the whole rest of the file
    if ((last().get(start.name) ?? -1) < first) return undefined
    let closing = first
    while (closing < lines.length && textOf(lines[closing]) !== start.name) closing++
    const from = lines[first]?.start ?? text.length
    const span = { start: from, end: lines[closing]?.start ?? text.length }
    return { heredoc: { ...start, content: text.slice(span.start, span.end), span }, next: closing + 1 }
  }
}

/** Index of the last line with each text, worked out at the first question. */
function lastLines(lines: readonly Line[], read: (line: Line) => string) {
  let index: Map<string, number> | undefined
  return {
    textOf: (line: Line | undefined): string => (line === undefined ? '' : read(line)),
    last: (): ReadonlyMap<string, number> => (index ??= new Map(lines.map((line, at) => [read(line), at]))),
  }
}

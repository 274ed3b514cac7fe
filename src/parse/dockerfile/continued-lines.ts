import type { Span } from '../../model/location.ts'
import { continuation, indentation, type Line } from './lines.ts'

export interface ContinuedLines {
  /** What each line adds to the instruction, continuation characters left out. */
  readonly stretches: readonly Span[]
  /** Index of the line behind the last one. */
  readonly next: number
}

/**
 * Follows an instruction over its continued lines, from its first character on the line with index `first`. Between two
 * of its lines, comments and empty lines are skipped.
 */
export function followLines(
  text: string,
  lines: readonly Line[],
  first: number,
  escapeCharacter: string,
): ContinuedLines {
  const stretches: Span[] = []
  let next = first
  for (let line = lines[next]; line !== undefined; line = lines[next]) {
    const indented = indentation(text, line)
    const continued = next++ > first
    if (continued && (indented === line.end || text[indented] === '#')) continue
    const start = continued ? line.start : indented // the indentation of continued lines is kept
    const at = continuation(text, start, line, escapeCharacter)
    stretches.push({ start, end: at ?? line.end })
    if (at === undefined) break
  }
  return { stretches, next }
}

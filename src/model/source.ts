import type { Location, Position, Span } from './location.ts'

/** One text of the project, with what is needed to point into it. */
export interface Source {
  readonly path: string
  readonly text: string
  /** Line and column of a UTF-16 offset; offsets outside the text are brought back to its ends. */
  position(offset: number): Position
  location(span: Span): Location
  /** The line with this number, without its line break, cut behind `limit` units; empty when there is none. */
  line(number: number, limit?: number): string
  /** At most `before` and `after` units around a position, on its line. */
  around(position: Position, before: number, after: number): string
}

export function createSource(path: string, text: string): Source {
  let starts: number[] | undefined // found at the first question: most texts never hold a finding
  const lineStarts = (): number[] => {
    if (starts) return starts
    starts = [0]
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  const position = (offset: number): Position => {
    const list = lineStarts()
    const target = Math.max(0, Math.min(offset, text.length))
    let low = 0
    let high = list.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((list[middle] ?? 0) <= target) low = middle
      else high = middle - 1
    }
    const start = list[low] ?? 0
    // a byte order mark is no column of the first line
    const mark = low === 0 && text.startsWith('\ufeff') && target > 0 ? 1 : 0
    return { line: low + 1, column: target - start + 1 - mark }
  }
  return {
    path,
    text,
    position,
    location: ({ start, end }) => ({ path, start: position(start), end: position(end) }),
    line: (number, limit = text.length) => {
      const list = lineStarts()
      const start = list[number - 1]
      if (start === undefined) return ''
      return text.slice(start, Math.min(list[number] ?? text.length, start + limit)).replace(/\r?\n$/, '')
    },
    around: ({ line, column }, before, after) => {
      const list = lineStarts()
      const start = list[line - 1] ?? text.length
      const at = start + column - 1
      return text.slice(Math.max(start, at - before), Math.min(list[line] ?? text.length, at + after))
    },
  }
}

import type { Span } from '../../model/location.ts'
import { lastAtOrBelow } from '../sorted.ts'

/** A text put together from stretches of a source, such as an instruction over several continued lines. */
export interface JoinedText {
  readonly text: string
  /** Source offset of a character; of the end of the text, the offset behind its last character. */
  offset(index: number): number
  /** From the first character to behind the last one of `[start, end)`: a line break between two lines is not part. */
  span(start: number, end: number): Span
}

/** Joins stretches of a source in the order given. There must be at least one; empty ones are allowed. */
export function joinText(source: string, stretches: readonly Span[]): JoinedText {
  const [first] = stretches
  if (first === undefined || stretches.length === 1) return oneStretch(source, first ?? { start: 0, end: 0 })
  const filled = stretches.filter(({ start, end }) => end > start)
  if (filled.length === 0) return oneStretch(source, first)
  const starts: number[] = [] // index in the joined text at which each stretch starts
  const pieces: string[] = []
  let length = 0
  for (const { start, end } of filled) {
    starts.push(length)
    pieces.push(source.slice(start, end))
    length += end - start
  }
  const offsetOfCharacter = (index: number): number => {
    const stretch = lastAtOrBelow(starts, index)
    return (filled[stretch]?.start ?? 0) + index - (starts[stretch] ?? 0)
  }
  return {
    text: pieces.join(''),
    offset: (index) => (index < length ? offsetOfCharacter(index) : offsetOfCharacter(length - 1) + 1),
    span: (start, end) => {
      if (end > start) return { start: offsetOfCharacter(start), end: offsetOfCharacter(end - 1) + 1 }
      const at = start < length ? offsetOfCharacter(start) : offsetOfCharacter(length - 1) + 1
      return { start: at, end: at }
    },
  }
}

function oneStretch(source: string, { start: origin, end }: Span): JoinedText {
  return {
    text: source.slice(origin, end),
    offset: (index) => origin + index,
    span: (start, end) => ({ start: origin + start, end: origin + end }),
  }
}

import type { TextEdit } from './finding.ts'
import type { Span } from './location.ts'

/** A text after corrections. */
export interface Corrected {
  readonly text: string
  /** The edits that were made, in the order of the text. */
  readonly made: readonly TextEdit[]
  /** How many corrections were made, and how many were left because an earlier one changes the same place. */
  readonly applied: number
  readonly left: number
}

/**
 * Makes corrections in a text, each whole or not at all: of two that touch the same place the first one wins, by position.
 * Two that are the same count as made. A correction that reaches out of the text is left.
 */
export function corrected(text: string, corrections: readonly (readonly TextEdit[])[]): Corrected {
  const taken: Span[] = []
  const known = new Set<string>()
  const made: TextEdit[] = []
  let applied = 0
  for (const edits of corrections.toSorted((a, b) => firstOf(a) - firstOf(b))) {
    const fresh = edits.filter((edit) => !known.has(keyOf(edit)))
    if (fresh.length > 0 && !areFree(fresh, text, taken)) continue
    applied++
    for (const edit of fresh) {
      known.add(keyOf(edit))
      taken.splice(behind(taken, edit.span), 0, edit.span)
      made.push(edit)
    }
  }
  made.sort((a, b) => a.span.start - b.span.start)
  let [result, at] = ['', 0]
  for (const { span, text: put } of made) {
    result += text.slice(at, span.start) + put
    at = span.end
  }
  return { text: result + text.slice(at), made, applied, left: corrections.length - applied }
}

const firstOf = (edits: readonly TextEdit[]): number =>
  edits.reduce((least, { span }) => Math.min(least, span.start), Infinity)

const keyOf = ({ span, text }: TextEdit): string => `${span.start} ${span.end} ${text}`

/** Index of the first span that starts behind this one. */
function behind(taken: readonly Span[], { start }: Span): number {
  let [low, high] = [0, taken.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((taken[middle]?.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether edits lie in the text, apart from one another and from what is taken; two insertions at one place do not. */
function areFree(edits: readonly TextEdit[], { length }: string, taken: readonly Span[]): boolean {
  const spans = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end)
  return spans.every((span, index) => {
    const at = behind(taken, span)
    const around = [taken[at - 1], taken[at], spans[index - 1]]
    return (
      span.start >= 0 && span.start <= span.end && span.end <= length && around.every((other) => apart(span, other))
    )
  })
}

const apart = (span: Span, other: Span | undefined): boolean =>
  other === undefined ||
  other.end < span.start ||
  span.end < other.start ||
  (isTouching(span, other) && notEmpty(span, other))

/** One ends where the other starts: nothing is lost unless one of them only inserts. */
const isTouching = (a: Span, b: Span): boolean => a.end === b.start || b.end === a.start

const notEmpty = (...spans: readonly Span[]): boolean => spans.every(({ start, end }) => end > start)

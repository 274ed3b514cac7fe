import type { Finding } from '../../model/finding.ts'
import { type Html, html } from '../escape/html.ts'

/** UTF-16 units of a line that are shown, and how many of them stand in front of the place. */
const WIDTH = 160
const AHEAD = 50

const CUT = '…'

/**
 * The offending line with the place marked; its indentation is left out. Undefined when the finding does not show its
 * line. Only a stretch that ends on the line is marked whole; of any other, the first character.
 */
export function excerpt({ excerpt: line, location: { start, end } }: Finding): Html | undefined {
  if (line === undefined) return undefined
  // a byte order mark is no column of the first line, see createSource
  const text = start.line === 1 ? line.replace(/^\ufeff/, '') : line
  const from = start.column - 1
  const indent = text.length - text.trimStart().length
  if (from >= text.length) return html`<pre>${shortened(text.slice(indent), WIDTH)}</pre>`
  const to = end?.line === start.line && end.column - 1 > from ? end.column - 1 : next(text, from)
  const first = Math.min(from, from - indent <= WIDTH - AHEAD ? indent : boundary(text, from - AHEAD))
  const last = boundary(text, Math.max(first + WIDTH, Math.min(to, from + WIDTH)))
  const marked = Math.min(to, last)
  return html`<pre>${first > indent && CUT}${text.slice(first, from)}<mark>${text.slice(from, marked)}</mark>${text.slice(marked, last)}${last < text.length && CUT}</pre>`
}

const isInsidePair = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff

/** The place itself, or the one in front of the character that it would cut. */
const boundary = (text: string, at: number): number => (at > 0 && isInsidePair(text, at) ? at - 1 : at)

/** Behind the character at this place. */
const next = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : text.slice(0, boundary(text, limit)) + CUT

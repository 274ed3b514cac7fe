import type { Location } from '../../model/location.ts'
import { createSource, type Source } from '../../model/source.ts'
import { withoutActions } from '../../parse/go-template.ts'

/** A key or a value as it stands in a rendered text. */
export interface Written {
  readonly text: string
  /** Its whole line, and where it starts there, counted from 0. */
  readonly line: string
  readonly at: number
}

/** Templates with their actions blanked, read once: a template may hold many findings. */
const literals = new WeakMap<Source, Source>()

function literalOf(source: Source): Source {
  const known = literals.get(source)
  if (known) return known
  const literal = createSource(source.path, withoutActions(source.text))
  literals.set(source, literal)
  return literal
}

/** Longer lines are not searched: no author writes them. */
const MAX_LINE = 10_000

/**
 * The place on a line of the author's text that gave `written`: the very text where it stands there outside of every
 * template action, the whole line from its first to its last visible character otherwise. A line outside of the text is
 * brought back to its ends.
 */
export function placeOnLine(source: Source, wanted: number, written?: Written): Location {
  const line = clampLine(source, wanted)
  const column = written && columnOf(literalOf(source).line(line, MAX_LINE), written)
  if (written && column !== undefined) return span(source, line, column, column + written.text.length)
  return wholeLine(source, line)
}

/** A line from its first to its last visible character. */
export function wholeLine(source: Source, wanted: number): Location {
  const line = clampLine(source, wanted)
  const text = source.line(line)
  const start = text.length - text.trimStart().length
  return start === text.length ? span(source, line, 0, 0) : span(source, line, start, text.trimEnd().length)
}

const clampLine = (source: Source, line: number): number =>
  Math.max(1, Math.min(Math.trunc(line) || 1, source.position(source.text.length).line))

function span({ path, text }: Source, line: number, start: number, end: number): Location {
  // a byte order mark is no column of the first line
  const mark = line === 1 && start > 0 && text.startsWith('\ufeff') ? 1 : 0
  return { path, start: { line, column: start + 1 - mark }, end: { line, column: end + 1 - mark } }
}

/** Where a text stands on a template line: as often there as on the rendered line, or else it is not known which one. */
function columnOf(template: string, { text, line, at }: Written): number | undefined {
  if (text.trim() === '' || text.includes('\n') || line.length > MAX_LINE) return undefined
  const there = wordsAt(template, text)
  const rendered = wordsAt(line, text)
  return there.length === rendered.length ? there[rendered.indexOf(at)] : undefined
}

/** Where a text stands as a whole word of YAML: between blanks, quotes, brackets, commas and colons. */
function wordsAt(line: string, text: string): number[] {
  const found: number[] = []
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + text.length))
    if (!/[^\s"'[{,:]/.test(line[at - 1] ?? '') && !/[^\s"',\]}:]/.test(line[at + text.length] ?? '')) found.push(at)
  return found
}

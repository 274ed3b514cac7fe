import type { TextEdit } from '../model/finding.ts'

/** Whole lines of a file and what stands there after a correction. */
export interface Correction {
  readonly path: string
  /** From 1, both inclusive. */
  readonly firstLine: number
  readonly lastLine: number
  /** The lines as they are, without their line breaks. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Ours: a suggestion is read beside its lines. */
const LINES = 20

/**
 * The edits of one finding as a replacement of whole lines, which is what a suggestion of GitHub is. Undefined when they
 * are of several files, overlap, reach out of the text or over too many lines, or change nothing.
 */
export function correctionOf(text: string, edits: readonly TextEdit[]): Correction | undefined {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last || sorted.some(({ path }) => path !== first.path)) return undefined
  const ends = sorted.map(({ span }) => span.end)
  const apart = sorted.every(({ span }, index) => span.start >= (ends[index - 1] ?? 0) && span.end >= span.start)
  const end = Math.max(...ends)
  if (!apart || end > text.length) return undefined

  const from = lineStart(text, first.span.start)
  const lineBreak = end > from && text[end - 1] === '\n' ? end - 1 : text.indexOf('\n', end)
  const to = lineBreak < 0 ? text.length : lineBreak
  const after = afterEdits(text, sorted, from, to)
  const before = linesOf(text.slice(from, to))
  if (!after || before.length > LINES || after.length > LINES || before.join('\n') === after.join('\n'))
    return undefined
  const firstLine = text.slice(0, from).split('\n').length
  return { path: first.path, firstLine, lastLine: firstLine + before.length - 1, before, after }
}

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1)

/** The lines instead of those from `from` to `to`; undefined when the next line would be drawn up to them. */
function afterEdits(text: string, edits: readonly TextEdit[], from: number, to: number): readonly string[] | undefined {
  let changed = ''
  let at = from
  for (const { span, text: put } of edits) {
    changed += text.slice(at, span.start) + put
    at = span.end
  }
  if (at <= to) return linesOf(changed + text.slice(at, to))
  // the last line break went too
  if (changed === '') return []
  return changed.endsWith('\n') ? linesOf(changed.slice(0, -1)) : undefined
}

const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.replace(/\r$/, ''))

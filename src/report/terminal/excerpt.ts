import type { Finding } from '../../model/finding.ts'
import { type Cell, cells } from './cells.ts'

/** The offending line and what goes below it, in columns of a terminal. */
export interface Excerpt {
  readonly line: string
  /** Carets under the offending stretch; undefined when it is not on the part of the line that is known. */
  readonly marks?: string
}

/** Below this, cutting a line would leave nothing to read. */
const NARROWEST = 20

const CUT = '…'

/** A stretch of columns, from 0; `to` is behind the last one. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The offending line in at most `width` columns (at least 20 are taken), with the place it is about kept in sight.
 * Undefined when the finding does not show its line.
 */
export function excerptOf({ excerpt, location }: Finding, width = Infinity): Excerpt | undefined {
  if (excerpt === undefined) return undefined
  // a byte order mark is no column of the first line, see createSource
  const text = location.start.line === 1 ? excerpt.replace(/^\ufeff/, '') : excerpt
  const line = cells(text)
  const column = (units: number): number | undefined =>
    units > text.length
      ? undefined
      : (line.findLast(({ offset, end }) => offset <= units && units < end)?.at ?? endOf(line))
  const stretch = stretchOf(location, column, endOf(line))
  const view = viewOf(line, stretch, Math.max(width, NARROWEST))
  return { line: view.text, marks: stretch && marksOf(stretch, view) }
}

const endOf = (line: readonly Cell[]): number => {
  const last = line.at(-1)
  return last ? last.at + last.width : 0
}

/** Only a stretch that starts and ends on the line is underlined whole; of any other, one caret marks the start. */
function stretchOf(
  { start, end }: Finding['location'],
  column: (units: number) => number | undefined,
  lineEnd: number,
): Stretch | undefined {
  const from = column(start.column - 1)
  if (from === undefined) return undefined
  const to = end?.line === start.line ? (column(end.column - 1) ?? lineEnd) : from
  return { from, to: Math.max(to, from + 1) }
}

interface View {
  readonly text: string
  /** The part of the line in sight; a mark of a cut in front of it takes the column before. */
  readonly from: number
  readonly to: number
  readonly cutColumns: number
}

/** The part of the line to print: its beginning when that holds the stretch, else what is around the stretch. */
function viewOf(line: readonly Cell[], stretch: Stretch | undefined, width: number): View {
  const whole = endOf(line)
  if (whole <= width) return { text: line.map(({ shown }) => shown).join(''), from: 0, to: whole, cutColumns: 0 }
  const room = width - 2 * CUT.length
  const start =
    stretch === undefined || stretch.to <= room
      ? 0
      : Math.max(0, Math.min(stretch.from - Math.floor(room / 3), whole - room))
  const kept = line.filter(({ at, width: taken }) => at >= start && at + taken <= start + room)
  const [from, to] = [kept[0]?.at ?? start, endOf(kept)]
  const cut = [from > 0 ? CUT : '', to < whole ? CUT : ''] as const
  return { text: cut[0] + kept.map(({ shown }) => shown).join('') + cut[1], from, to, cutColumns: cut[0].length }
}

function marksOf(stretch: Stretch, view: View): string {
  const from = Math.max(stretch.from, view.from)
  const carets = Math.max(1, Math.min(stretch.to, view.to) - from)
  return ' '.repeat(from - view.from + view.cutColumns) + '^'.repeat(carets)
}

import { Buffer } from 'node:buffer'

/** One line of a section. The rows with the lowest weight are kept first, whichever section they stand in. */
export interface Row {
  readonly text: string
  readonly weight: number
}

/** A heading with whatever must stand in front of its rows, the rows, and the note on how many of them are missing. */
export interface Section {
  readonly head: string
  readonly rows: readonly Row[]
  /** What stands behind the rows, such as the end of what `head` opens. */
  readonly tail?: string
  readonly dropped: (number: number) => string
}

export interface Document {
  readonly head: string
  readonly sections: readonly Section[]
  readonly foot: string
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8')

/**
 * The document in at most `limit` bytes of UTF-8. Rows are dropped whole, from the lightest end: the first one that has
 * no room, and all behind it. When even the headings have no room, only the head is left, or those of its lines that
 * have room.
 */
export function withinBytes(document: Document, limit: number): string {
  const rows = document.sections.flatMap((section) => section.rows).sort((a, b) => a.weight - b.weight)
  const whole = write(document, new Set(rows))
  if (bytes(whole) <= limit) return whole
  let room = limit - frame(document)
  if (room < 0) return firstLines(document.head, limit)
  const kept = new Set<Row>()
  for (const row of rows) {
    room -= bytes(row.text) + 1
    if (room < 0) break
    kept.add(row)
  }
  return write(document, kept)
}

/** Bytes of what is written whatever is dropped: headings and foot, and below each heading the note in its longest form. */
function frame({ head, sections, foot }: Document): number {
  const noted = sections.map(({ head: heading, rows, tail = '', dropped }) => {
    const notes = [dropped(1), dropped(rows.length)].map(bytes)
    return bytes(heading) + 2 + Math.max(...notes) + 2 + (tail === '' ? 0 : bytes(tail) + 2)
  })
  return bytes(head) + 2 + noted.reduce((sum, size) => sum + size, 0) + bytes(foot) + 1
}

function write({ head, sections, foot }: Document, kept: ReadonlySet<Row>): string {
  const written = sections.map(({ head: heading, rows, tail, dropped }) => {
    const shown = rows.filter((row) => kept.has(row))
    const missing = rows.length - shown.length
    const table = [heading, ...shown.map(({ text }) => text)].join('\n')
    return [table, ...(missing === 0 ? [] : [dropped(missing)]), ...(tail ? [tail] : [])].join('\n\n')
  })
  return `${[head, ...written, foot].join('\n\n')}\n`
}

function firstLines(head: string, limit: number): string {
  let text = ''
  for (const line of head.split('\n')) {
    if (bytes(text) + bytes(line) + 1 > limit) break
    text += `${line}\n`
  }
  return text
}

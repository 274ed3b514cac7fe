import { isSpace, skip, skipBack } from './spaces.ts'

/** One line of a file by offsets: its text without the line break is `[start, end)`. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Where the next line starts. */
  readonly next: number
}

const BYTE_ORDER_MARK = '\ufeff'
const isLineBreak = (code: number): boolean => code === 0x0a || code === 0x0d
const isTabOrSpace = (code: number): boolean => code === 0x09 || code === 0x20

/**
 * Cuts a text at its line feeds. A byte order mark is no part of the first line, carriage returns before a line feed no
 * part of a line, and there is no line behind a last line feed.
 */
export function cutLines(text: string): Line[] {
  const lines: Line[] = []
  let start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0
  while (start < text.length) {
    const feed = text.indexOf('\n', start)
    const next = feed < 0 ? text.length : feed + 1
    lines.push({ start, end: skipBack(text, start, next, isLineBreak), next })
    start = next
  }
  return lines
}

/** Where the first character that is no white space stands, or the end of the line. */
export const indentation = (text: string, line: Line): number => skip(text, line.start, line.end, isSpace)

/**
 * Where the continuation character of a line stands, or undefined when the instruction ends with this line. It is the
 * last character before tabs and blanks, and does not count when it follows another one: `\\` at the end of a line
 * continues nothing (BuildKit's lineContinuationRegex).
 */
export function continuation(text: string, from: number, line: Line, escapeCharacter: string): number | undefined {
  const last = skipBack(text, from, line.end, isTabOrSpace) - 1
  if (last < from || text[last] !== escapeCharacter) return undefined
  return last > from && text[last - 1] === escapeCharacter ? undefined : last
}

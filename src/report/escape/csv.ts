import { oneLine } from './hidden.ts'

/**
 * A spreadsheet takes a cell for a formula when it begins with one of these (OWASP, "CSV Injection"), full-width forms
 * included. French spreadsheets end cells at `;`, so what stands behind one may begin a cell too.
 */
const FORMULA = /(?<=^|[;|])(\s*["']*)(?=[=+\-@＝＋－＠])/g

/** A log of GitHub Actions obeys `##[` wherever it stands in a line. */
const COMMAND = /##(?=\[)/g

/** One cell (RFC 4180): one line, in quotes when it must be; an apostrophe keeps a spreadsheet from computing it. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = oneLine(value).replace(COMMAND, '##\\').replace(FORMULA, "$1'")
  return /[",;|]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One record, its line break included. */
export const csvRecord = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(',')}\r\n`

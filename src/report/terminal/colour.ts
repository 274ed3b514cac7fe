import type { Severity } from '../../model/severity.ts'

/** What the parts of the text format look like; each takes a text that is escaped already. */
export type Style = 'path' | 'faint' | 'strong' | Severity

export type Paint = (style: Style, text: string) => string

/** Select Graphic Rendition (ECMA-48 8.3.117): what switches a style on, and what switches it off again. */
const CODES: Readonly<Record<Style, readonly [on: string, off: string]>> = {
  path: ['4', '24'],
  faint: ['2', '22'],
  strong: ['1', '22'],
  error: ['31', '39'],
  warning: ['33', '39'],
  info: ['36', '39'],
}

export const plain: Paint = (_, text) => text

export const ansi: Paint = (style, text) => {
  const [on, off] = CODES[style]
  return text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`
}

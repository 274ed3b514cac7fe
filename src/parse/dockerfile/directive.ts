import type { Directive } from '../../model/subject/dockerfile.ts'
import { isSpace, skip, skipBack } from './spaces.ts'

const KNOWN = new Set(['syntax', 'escape', 'check'])
const NAME = /[a-zA-Z][a-zA-Z0-9]*/y
/** What Go's regular expressions call `\s`. */
const isSpaceOfRegexp = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b)

/**
 * Reads `# name = value` from `[start, end)` of a text. The name comes in lower case. Undefined when there is something
 * else, or a name that BuildKit does not know: that ends the directives of a file.
 */
export function directiveAt(text: string, start: number, end: number): Directive | undefined {
  if (text[start] !== '#') return undefined
  NAME.lastIndex = skip(text, start + 1, end, isSpace)
  const name = NAME.exec(text)?.[0].toLowerCase()
  if (name === undefined || !KNOWN.has(name)) return undefined
  const equals = skip(text, NAME.lastIndex, end, isSpaceOfRegexp)
  if (text[equals] !== '=' || equals + 1 >= end) return undefined
  const from = skip(text, equals + 1, end, isSpaceOfRegexp)
  const span = { start, end: skipBack(text, start, end, isSpaceOfRegexp) }
  // of nothing but blanks BuildKit's expression takes the last one
  return { name, value: from === end ? text.slice(end - 1, end) : text.slice(from, span.end), span }
}

import type { CutWord } from './words.ts'

/** What a text that may be the JSON form holds. `mixed`: a JSON list with something else than texts. */
export type JsonForm =
  | { readonly kind: 'texts'; readonly items: readonly string[] }
  | { readonly kind: 'mixed' | 'none' }

const NONE: JsonForm = { kind: 'none' }

/** Reads `["program", "argument"]`. A text that is no JSON list is in shell form: `none`. */
export function readJsonForm(text: string): JsonForm {
  if (!text.startsWith('[')) return NONE
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    return NONE
  }
  if (!Array.isArray(list)) return NONE
  const items = list.filter((item) => typeof item === 'string')
  return items.length === list.length ? { kind: 'texts', items } : { kind: 'mixed' }
}

/**
 * The items of a text that `readJsonForm` found to be a list of texts: each with its value, and the indexes between its
 * quotes.
 */
export function jsonWords(text: string, from: number, items: readonly string[]): CutWord[] {
  let at = from
  return items.map((item) => {
    const start = text.indexOf('"', at) + 1
    const end = closingQuote(text, start)
    at = end + 1
    return { text: item, start, end }
  })
}

function closingQuote(text: string, start: number): number {
  let at = start
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

/** For each character of a JSON text's value, and for its end, the index of what writes it: `"a\n"` has 0, 1, 3. */
export function jsonIndexes(written: string): number[] {
  const indexes: number[] = []
  let at = 0
  while (at < written.length) {
    indexes.push(at)
    if (written[at] !== '\\') at++
    else at += written[at + 1] === 'u' ? 6 : 2
  }
  indexes.push(written.length)
  return indexes
}

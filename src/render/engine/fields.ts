import { isRecord, type JsonRecord } from '../../model/json.ts'

/** Longer names and messages are cut. */
const MAX_WORDS = 1000

/** Refuses an answer: `field` says where it is not what the contract promises. */
export function unreadable(field: string): never {
  throw new TypeError(`the answer of the rendering engine is not readable at ${field}`)
}

export const readRecord = (value: unknown, field: string): JsonRecord => (isRecord(value) ? value : unreadable(field))

export const readText = (value: unknown, field: string): string =>
  typeof value === 'string' && value.isWellFormed() ? value : unreadable(field)

/** A short text to be shown: control characters, line breaks among them, become blanks; what is too long is cut. */
export function readWords(value: unknown, field: string): string {
  const words = readText(value, field)
    .slice(0, MAX_WORDS + 1)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
  return words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS).toWellFormed()}…` : words
}

export const readFlag = (value: unknown, field: string): boolean =>
  typeof value === 'boolean' ? value : unreadable(field)

/** A whole number from `least` on. */
export const readNumber = (value: unknown, field: string, least: number): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least ? value : unreadable(field)

/** A list; Go writes an empty one as `null`, or leaves it out. */
export function readList<Item>(
  value: unknown,
  field: string,
  readItem: (item: unknown, field: string) => Item,
): readonly Item[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return unreadable(field)
  return value.map((item, index) => readItem(item, `${field}[${index}]`))
}

/** A field that may be left out; Go's empty text stands for none. */
export const readOptional = <Value>(
  value: unknown,
  field: string,
  read: (value: unknown, field: string) => Value,
): Value | undefined => (value === undefined || value === null || value === '' ? undefined : read(value, field))

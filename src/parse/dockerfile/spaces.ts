// The two notions of white space that BuildKit's parser uses, on UTF-16 codes.

/** Go's `unicode.IsSpace`: around lines, arguments and words. */
export const isSpace = (code: number): boolean =>
  code <= 0x20 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : code === 0x85 || (code >= 0xa0 && isWideSpace(code))

const isWideSpace = (code: number): boolean =>
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000

/** BuildKit's own `[\t\v\f\r ]`: between a keyword and its arguments, and between most arguments. */
export const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || (code >= 0x0b && code <= 0x0d)

type Test = (code: number) => boolean

/** The first index from `from` on whose character is not in the class, or `end`. */
export function skip(text: string, from: number, end: number, inClass: Test): number {
  let at = from
  while (at < end && inClass(text.charCodeAt(at))) at++
  return at
}

/** The first index from `from` on whose character is in the class, or `end`. */
export function skipTo(text: string, from: number, end: number, inClass: Test): number {
  let at = from
  while (at < end && !inClass(text.charCodeAt(at))) at++
  return at
}

/** `end` moved left over the characters in the class, never below `from`. */
export function skipBack(text: string, from: number, end: number, inClass: Test): number {
  let at = end
  while (at > from && inClass(text.charCodeAt(at - 1))) at--
  return at
}

import { lines, oneLine } from './hidden.ts'

/** Noncharacters, which no XML 1.0 document may hold; the others that it may not hold are hidden ones, shown already. */
const NOT_IN_XML = /[\ufffe\uffff]/g

/** `>` for the sake of `]]>`, `#` and `:` for a log of GitHub Actions, which obeys `##[` and `::` at the start of a line. */
const SPECIAL = /[<>&"']|#(?=\[)|(?<=^\s*):(?=:)/g

const escaped = (text: string): string =>
  text
    .replace(NOT_IN_XML, (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase()}>`)
    .replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`)

/** A text as the value of an attribute: one line. */
export const xmlAttribute = (text: string): string => escaped(oneLine(text))

/** A text as the content of an element: its lines stay lines. */
export const xmlContent = (text: string): string => lines(text).map(escaped).join('\n')

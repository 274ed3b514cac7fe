import { lines, oneLine } from './hidden.ts'

/** `&#42;` is never read as a mark by a Markdown parser, nor as the end of a table cell. */
const entity = (character: string): string => `&#${character.charCodeAt(0)};`

/**
 * GitHub looks for mentions, references, emoji, addresses and formulas in the text after it has read the Markdown,
 * where an entity is a plain character again. It does so in each piece of text alone: an element of its own around the
 * character is what its documentation recommends for `$` (docs.github.com, "Writing mathematical expressions"), and
 * holds for the rest.
 */
const alone = (character: string): string => `<span>${entity(character)}</span>`

/** Characters that mean something to Markdown, wherever they stand. */
const MARKS = /[\\`*_~[\]<>&|]/

/** `@user`, `#123`, `$formula$`, `:emoji:`, `://address`, `www.`, `GH-123`. */
const REFERENCES = /[@#$]|:(?=[\w+-]+:|\/\/)|(?<=www)\.|(?<=GH)-(?=\d)/

/** At the start of a text: a list, a heading's underline. */
const OPENING = /^[-+=]|(?<=^\d{1,9})[.)](?=\s|$)/

const SPECIAL = new RegExp(`(?<mark>${MARKS.source}|${OPENING.source})|${REFERENCES.source}`, 'gi')

const escapeLine = (line: string): string =>
  line.replace(SPECIAL, (character, mark?: string) => (mark === undefined ? alone(character) : entity(character)))

/**
 * Makes a text of the project plain text in GitHub-flavoured Markdown: in a table cell, in a list item, in a line of
 * text. One line; hidden characters are shown as `<U+200B>`.
 */
export const escapeMarkdown = (text: string): string => escapeLine(oneLine(text))

/** Characters that a code span cannot hold everywhere: a table cell ends at `|`, a log obeys `##[`. */
const NOT_IN_CODE = /\||##\[/

/**
 * Shows a text of the project as code, in a table cell or elsewhere; an empty text gives an empty text. The fence is
 * longer than any run of backticks inside.
 */
export function codeSpan(text: string): string {
  const code = oneLine(text)
  if (code === '') return ''
  if (NOT_IN_CODE.test(code)) return `<code>${escapeMarkdown(code)}</code>`
  const longest = (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0)
  const fence = '`'.repeat(longest + 1)
  const pad = code.startsWith('`') || code.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${code}${pad}${fence}`
}

/** A stretch between two single backticks. */
const QUOTED = /(?<!`)`([^`]+)`(?!`)/

const proseLine = (line: string): string =>
  line
    .split(QUOTED)
    .map((part, index) => (index % 2 === 0 ? escapeLine(part) : codeSpan(part) || escapeLine(`\`${part}\``)))
    .join('')

/** A text of a rule: what it puts between backticks becomes code, the rest plain text. Its lines stay lines. */
export const prose = (text: string): string =>
  lines(text)
    .filter((line) => line !== '')
    .map(proseLine)
    .join('<br>')

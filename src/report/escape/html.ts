import { lines, reveal } from './hidden.ts'

/** A stretch of HTML that is safe to write as it is. Made by the tag `html` only. */
export interface Html {
  readonly html: string
}

/** What a template takes: a text is escaped, HTML stays, nothing stands for what is absent. */
export type HtmlValue = string | number | Html | readonly Html[] | undefined | false

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * Makes any text plain text in HTML, between tags and between quotes. One line; hidden characters are shown as
 * `<U+202E>`; blanks stay, for they matter in an excerpt.
 */
export const escapeHtml = (text: string): string =>
  reveal(text.replace(/[\t\r\n]+/g, ' ')).replace(/[&<>"']/g, (character) => ENTITY[character] ?? '')

const written = (value: HtmlValue): string => {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  return 'html' in value ? value.html : value.map(({ html: each }) => each).join('')
}

/** HTML around escaped texts: html`<p class="${name}">${text}</p>`. An attribute stands between double quotes. */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html => ({
  html: parts.map((part, index) => part + written(values[index])).join(''),
})

/** Several stretches with another between them. */
export const joined = (items: readonly Html[], between: Html): Html => ({
  html: items.map((item) => item.html).join(between.html),
})

/** Our own style or script, which HTML must not read as its own end. Throws on a text that would be: a bug. */
export function embedded(text: string): Html {
  if (/<[/!]/.test(text)) throw new Error('an embedded text may hold neither an end tag nor a comment')
  return { html: text }
}

/** A stretch between two single backticks. */
const QUOTED = /(?<!`)`([^`]+)`(?!`)/

const proseLine = (line: string): readonly Html[] =>
  line.split(QUOTED).map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`))

/** A text of a rule: what it puts between backticks becomes code, the rest plain text. Its lines stay lines. */
export const prose = (text: string): Html =>
  joined(
    lines(text)
      .filter((line) => line !== '')
      .map((line) => html`${proseLine(line)}`),
    html`<br>`,
  )

/** The address of a link, undefined when it is not one of the web over TLS: a link never runs anything. */
export const webAddress = (address: string | undefined): string | undefined =>
  address !== undefined && /^https:\/\/[a-z\d][a-z\d.-]*(?::\d+)?(?:\/[\w\-.~:/?#=%,;@+&!$'()*]*)?$/i.test(address)
    ? address
    : undefined

/** A link to the address, or its label alone. */
export function linked(address: string | undefined, label: Html): Html {
  const target = webAddress(address)
  return target === undefined ? label : html`<a href="${target}" rel="noreferrer">${label}</a>`
}

import { cut, withoutHidden } from '../model/foreign-text.ts'
import { redactTokens } from '../model/secret.ts'

/** Longest stretch of foreign text that a message shows, in UTF-16 units. */
export const QUOTE_LIMIT = 300

// Far over what is shown; bounds the search for the shapes of other people's tokens.
const SEARCH_LIMIT = 4_000
const MASK = '***'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** How a secret may come back in a text: as it is, percent-encoded, form-encoded, in JSON, in HTML, in base64. */
function spellings(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const percent = [
    encodeURIComponent(secret),
    encodeURI(secret),
    new URLSearchParams([['', secret]]).toString().slice('='.length),
  ]
  return [
    secret,
    ...percent,
    ...percent.map((text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
    JSON.stringify(secret).slice(1, -1),
    secret.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char),
    bytes.toString('base64'),
    bytes.toString('base64url'),
  ]
}

/** Makes a foreign text fit to be shown. */
export type Quote = (text: string) => string

/**
 * Builds the one function through which every text that comes from outside passes on its way into a message: control
 * and invisible characters go, blanks become one space, the secrets and whatever looks like a token become `***`, and
 * the rest is clipped. Cleaned before it is redacted, so that a character hidden inside a token does not save it, and
 * redacted before it is clipped, so that no half of one is left.
 *
 * @param secrets printable ASCII, as tokens are; empty ones are left out
 */
export function createQuote(secrets: readonly string[]): Quote {
  const hidden = [...new Set(secrets.filter((secret) => secret !== '').flatMap(spellings))]
  hidden.sort((a, b) => b.length - a.length) // the longest first: one spelling may hold another
  return (text) => {
    let shown = withoutHidden(text)
    for (const spelling of hidden) shown = shown.replaceAll(spelling, MASK)
    return cut(redactTokens(shown.slice(0, SEARCH_LIMIT)).trim(), QUOTE_LIMIT)
  }
}

/** Read by YAML 1.1 or 1.2 as something else than a text. */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i
const PLAIN = /^[A-Za-z/][\w./:@-]{0,200}$/
/** What an editor does not show, or shows in another place; JSON escapes the first ones only. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\u2800\u3164\ufeff]/gu

const escaped = (character: string): string =>
  `\\U${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(8, '0')}`

/** A value as YAML reads it back in every dialect, on one line: plain where nothing can be taken for anything else. */
export function writeScalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value)
  if (PLAIN.test(value) && !WORDS.test(value) && !value.endsWith(':')) return value
  return JSON.stringify(value.toWellFormed()).replace(HIDDEN, escaped)
}

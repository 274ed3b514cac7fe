import type { Report } from '../model/report.ts'

/**
 * What is written as an escape although JSON allows it as it is: separators that JavaScript took for line breaks before
 * 2019; controls and invisible characters, which would act on a terminal; the second `#` of `##[`, which a log of
 * GitHub Actions obeys anywhere in a line (actions/runner ActionCommand.cs, TryParse).
 */
const VISIBLE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|(?<=#)#(?=\[)/gu

/** Any escape of a JSON text; `half` holds half of a surrogate pair alone, which strict readers refuse (RFC 8259, 8.2). */
const ESCAPE = /\\(?:(?<half>u[dD][89a-fA-F][\da-fA-F]{2})|[\s\S])/g

const unicode = (character: string): string =>
  character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * The report as JSON, as schemas/report.schema.json describes it. Reads back as the same report; only halves of
 * surrogate pairs, which are no text, become U+FFFD.
 */
export const jsonReport = (report: Report): string => asJson(report)

/** Any value as such a text. */
export const asJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2)
    .replace(ESCAPE, (sequence, half?: string) => (half === undefined ? sequence : '\\ufffd'))
    .replace(VISIBLE, unicode)}\n`

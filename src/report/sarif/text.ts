import { clip } from '../escape/clip.ts'
import { lines } from '../escape/hidden.ts'
import { linkDestination } from '../escape/link.ts'

/**
 * A text of the project or of a rule as plain text of a message. A viewer takes `[text](address)` for a link and `{0}` for
 * a placeholder (SARIF 2.1.0, 3.11.5 and 3.11.6). Not every viewer knows the escapes of the standard, so a blank breaks
 * the link; braces are doubled around numbers only, so that `{{ .Values.image }}` stays readable in viewers that replace
 * nothing where there are no arguments.
 */
export const messageText = (text: string, limit: number): string =>
  clip(
    lines(text)
      .filter((line) => line !== '')
      .join('\n')
      .replace(/\](?=\()/g, '] ')
      .replace(/\{(\d+)\}/g, '{{$1}}'),
    limit,
  )

/** A web address that a strict reader takes for one; undefined for anything else. */
export function webAddress(text: string): string | undefined {
  const address = linkDestination(text)
  return address !== undefined && URL.canParse(address) ? address : undefined
}

import { asText } from './json.ts'

/**
 * Whether a template engine, Argo CD or a shell still has to fill a part of a text: `{{ .Values.x }}`, `${REVISION}`,
 * `$REVISION`. What it will be is unknown.
 */
export const isTemplate = (text: string): boolean => /\{\{|\{%|<%|\$[A-Za-z_{(]/.test(text)

/** The text itself when nothing is left to fill in; undefined for anything else, an empty text included. */
export function asLiteral(value: unknown): string | undefined {
  const text = asText(value)
  return text === undefined || isTemplate(text) ? undefined : text
}

import { asList, asRecord, asText } from '../../model/json.ts'
import type { Language } from '../../model/language.ts'

/** A part of the manifest's schema, as the writer reads it. */
export interface Described {
  readonly about: string
  /** Allowed values, when they are listed. */
  readonly values: readonly string[]
  /** Of a section, or of the items of a list; empty for a value. */
  readonly fields: readonly (readonly [key: string, field: Described])[]
  readonly list: boolean
}

/** Reads a JSON Schema: what each field is for, in one language. */
export function describe(schema: unknown, language: Language): Described {
  const node = asRecord(schema)
  const items = asRecord(node.items)
  const list = node.type === 'array'
  return {
    about: asText(node[language === 'fr' ? 'x-description-fr' : 'description']) ?? '',
    values: asList((list ? items : node).enum).map(String),
    fields: Object.entries(asRecord((list ? items : node).properties)).map(([key, each]) => [
      key,
      describe(each, language),
    ]),
    list,
  }
}

/** What a field is for, on one line. */
export const explanation = ({ about, values }: Described): string =>
  values.length === 0 || values.every((value) => about.includes(value)) ? about : `${about} (${values.join(', ')})`

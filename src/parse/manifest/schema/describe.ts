import { asRecord, asText } from '../../../model/json.ts'
import type { Language } from '../../../model/language.ts'
import { MANIFEST_SCHEMA } from './index.ts'

/** What the schema says of a field, by its dotted path through sections and lists; undefined for a field that it has not. */
export function describeField(path: string, language: Language): string | undefined {
  let node = asRecord(MANIFEST_SCHEMA)
  for (const name of path.split('.')) {
    const inner = 'items' in node ? asRecord(node.items) : node
    node = asRecord(asRecord(inner.properties)[name])
  }
  return asText(language === 'fr' ? node['x-description-fr'] : node.description)
}

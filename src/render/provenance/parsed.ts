import type { Source } from '../../model/source.ts'
import type { YamlDocument } from '../../model/subject/yaml.ts'
import { parseYaml } from '../../parse/yaml/parse.ts'

/** Documents by source, read once: one file may feed every object of a release. */
const parsed = new WeakMap<Source, readonly YamlDocument[]>()

/** The documents of a file of the repository; none when it is not YAML. */
export function documentsOf(source: Source): readonly YamlDocument[] {
  const known = parsed.get(source)
  if (known) return known
  // what a release deploys from here, the repository may also hold as a plain manifest: the same texts twice
  const documents = parseYaml(source).documents.map((document) => ({ ...document, distinct: undefined }))
  parsed.set(source, documents)
  return documents
}

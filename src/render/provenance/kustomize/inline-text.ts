import { follow } from '../../../model/json.ts'
import type { Location, Position, Route } from '../../../model/location.ts'
import { createSource, type Source } from '../../../model/source.ts'
import type { YamlDocument } from '../../../model/subject/yaml.ts'
import { parseYaml } from '../../../parse/yaml/parse.ts'

/**
 * The documents of a YAML text that stands inside another one, as inline patches do in a kustomization. Their places are
 * those of the outer text: the very lines of a literal block (`|`); where the text is folded or escaped, the scalar.
 */
export function inlineDocuments(document: YamlDocument, route: Route): readonly YamlDocument[] {
  const text = follow(document.value, route)
  if (typeof text !== 'string') return []
  const inner = createSource(document.source.path, text)
  return parseYaml(inner).documents.map((found) => ({
    value: found.value,
    source: document.source,
    locate: (place) =>
      'path' in place ? place : outward(found.locate(place), inner, document.source, document.locate(route)),
  }))
}

/** The place in the outer text of a place in the inner one. */
function outward({ start, end = start }: Location, inner: Source, outer: Source, scalar: Location): Location {
  const from = shifted(start, inner, outer, scalar.start)
  if (!from) return scalar
  return { path: outer.path, start: from, end: shifted(end, inner, outer, scalar.start) ?? from }
}

/** The outer position, when the outer line ends with the inner one, or goes on with it where the scalar starts. */
function shifted({ line, column }: Position, inner: Source, outer: Source, first: Position): Position | undefined {
  const text = inner.line(line)
  const around = outer.line(first.line + line - 1)
  if (around.endsWith(text)) return { line: first.line + line - 1, column: column + around.length - text.length }
  if (line === 1 && around.startsWith(text, first.column - 1))
    return { line: first.line, column: first.column - 1 + column }
  return undefined
}

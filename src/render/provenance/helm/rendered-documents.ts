import { follow } from '../../../model/json.ts'
import type { Location, Place } from '../../../model/location.ts'
import type { LineOrigin, RenderedText } from '../../../model/render.ts'
import { createSource, type Source } from '../../../model/source.ts'
import type { YamlDocument } from '../../../model/subject/yaml.ts'
import { parseYaml } from '../../../parse/yaml/parse.ts'
import { placeOnLine, type Written, wholeLine } from '../line-place.ts'
import type { RenderedDocuments, SourceOf } from '../rendered.ts'
import { packedChartPlace } from './packed-chart.ts'

/**
 * The documents of a text that Helm rendered. Their places are those of the template: the very text where it is written
 * there, the whole line that gave it otherwise. What a packed subchart renders is shown where Chart.yaml asks for it.
 * Undefined when the template, or the Chart.yaml that asks for it, cannot be read.
 */
export function renderedDocuments(rendered: RenderedText, sourceOf: SourceOf): RenderedDocuments | undefined {
  const { template: path, origins } = rendered
  const template = sourceOf(path) ?? packedChartPlace(path, sourceOf)?.source
  if (!template) return undefined
  const text = createSource(path, rendered.text)
  const { documents, problem, repeated } = parseYaml(text)
  const author = (at: Location): Location =>
    placeOfOrigin(origins[at.start.line - 1], writtenAt(text, at), sourceOf) ?? wholeLine(template, 1)
  if (problem)
    return { documents: [], problem: { reason: problem.reason, location: author(text.location(problem.span)) } }
  return {
    documents: documents.map((document) => authored(document, template, author, feedsOf(rendered, text, sourceOf))),
    repeated: repeated.map(({ key, later, same }) => ({ key, location: author(text.location(later)), same })),
  }
}

/** A rendered document whose places go through `author` and `feeds`, from the rendered text to the repository. */
const authored = (
  document: YamlDocument,
  source: Source,
  author: (at: Location) => Location,
  feeds: (at: Location) => readonly Location[],
): YamlDocument => ({
  value: document.value,
  source,
  locate: (place) => ('path' in place ? place : author(document.locate(place))),
  feeds: (place) => {
    const fed = fedPlace(document, place)
    return fed ? feeds(document.locate(fed)) : []
  },
})

/**
 * The place whose values tell of another one: itself, or the key of the nearest parent of a field that is missing. An item
 * of a list is shown by its first field, which tells of that field alone.
 */
function fedPlace({ value }: YamlDocument, place: Place): Place | undefined {
  if ('path' in place) return undefined
  if ('start' in place) return place
  const route = 'key' in place ? place.key : place
  const known = route.findIndex((_, at) => follow(value, route.slice(0, at + 1)) === undefined)
  if (known < 0) return place
  return typeof route[known - 1] === 'string' ? { key: route.slice(0, known) } : undefined
}

/** The place in the repository that an origin stands for; undefined when its file is not known. */
function placeOfOrigin(
  origin: LineOrigin | undefined,
  written: Written | undefined,
  sourceOf: SourceOf,
): Location | undefined {
  const source = origin && sourceOf(origin.path)
  if (source) return placeOnLine(source, origin.line, written)
  return origin && packedChartPlace(origin.path, sourceOf)?.location
}

/** The values line that fed a line, its value alone where it is written there. A packed subchart's own is not the author's. */
const feedsOf =
  ({ origins }: RenderedText, text: Source, sourceOf: SourceOf) =>
  (at: Location): readonly Location[] => {
    const values = origins[at.start.line - 1]?.values
    const source = values && sourceOf(values.path)
    return source ? [placeOnLine(source, values.line, writtenAt(text, at))] : []
  }

/** What stands at a place of the rendered text; of several lines the first one. */
function writtenAt(text: Source, { start, end }: Location): Written | undefined {
  const line = text.line(start.line)
  const stretch = line.slice(start.column - 1, end?.line === start.line ? end.column - 1 : undefined)
  const shown = stretch.trim()
  return shown === '' ? undefined : { text: shown, line, at: start.column - 1 + stretch.indexOf(shown) }
}

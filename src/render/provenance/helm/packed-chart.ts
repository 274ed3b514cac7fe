import { asList, asRecord } from '../../../model/json.ts'
import type { Location } from '../../../model/location.ts'
import type { Source } from '../../../model/source.ts'
import { documentsOf } from '../parsed.ts'
import type { SourceOf } from '../rendered.ts'

/** Between the path of an archive and the names inside it. */
const INSIDE = '.tgz!'

/** Entries beyond these are not looked at. */
const MAX_DEPENDENCIES = 1000

/**
 * Where the author asks for a packed subchart, given the path of a file in it such as
 * `helm/charts/redis-1.2.3.tgz!redis/templates/x.yaml`: its entry in Chart.yaml's `dependencies`, else the first line.
 * Undefined for a plain file, and when the chart around the archive has no readable Chart.yaml.
 */
export function packedChartPlace(
  path: string,
  sourceOf: SourceOf,
): { readonly source: Source; readonly location: Location } | undefined {
  const end = path.indexOf(INSIDE)
  if (end < 0) return undefined
  const chart = path.slice(0, end).split('/').slice(0, -2)
  const [name] = path.slice(end + INSIDE.length).split('/')
  const source = sourceOf([...chart, 'Chart.yaml'].join('/'))
  return source && { source, location: entryOf(name, source) }
}

function entryOf(name: string | undefined, source: Source): Location {
  const [document] = documentsOf(source)
  const index = asList(asRecord(document?.value).dependencies)
    .slice(0, MAX_DEPENDENCIES)
    .findIndex((dependency) => asRecord(dependency).name === name)
  if (document && index >= 0) return document.locate(['dependencies', index, 'name'])
  return { path: source.path, start: { line: 1, column: 1 } }
}

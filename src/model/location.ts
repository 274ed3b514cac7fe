/** A place in a text as people count: line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A place in a file of the project. `path` is relative to the root, with `/` between its parts. */
export interface Location {
  readonly path: string
  readonly start: Position
  readonly end?: Position
}

/** Steps from the root of a YAML document to one of its nodes: `['spec', 'containers', 0, 'image']`. */
export type Route = readonly (string | number)[]

/** A stretch of a text by UTF-16 offsets; `end` is the offset behind the last character. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Where a rule points, before it is made concrete:
 * - a route, for a subject read from YAML: the value it leads to, or its key when that value is a collection, or the
 *   nearest parent that exists when the field is missing;
 * - `{ key: route }`: the key itself, even of a scalar;
 * - a span, for a subject read from a plain text such as a Dockerfile;
 * - a location, for a place in another file.
 */
export type Place = Route | { readonly key: Route } | Span | Location

/** A location that is worked out when somebody asks for it: of the places that rules name beside their own, few are shown. */
export function deferred(locate: () => Location): Location {
  let found: Location | undefined
  const known = (): Location => {
    found ??= locate()
    return found
  }
  return {
    get path() {
      return known().path
    },
    get start() {
      return known().start
    },
    get end() {
      return known().end
    },
  }
}

const isRoute = (place: Place): place is Route => Array.isArray(place)

/** Calls the case that fits; a place that is a location already is handed back as it is. */
export function placeAt(
  place: Place,
  cases: { route: (route: Route, on: 'value' | 'key') => Location; span: (span: Span) => Location },
): Location {
  if (isRoute(place)) return cases.route(place, 'value')
  if ('key' in place) return cases.route(place.key, 'key')
  if ('path' in place) return place
  return cases.span(place)
}

/** Sorts by path, then by line and column. */
export const byLocation = (a: Location, b: Location): number =>
  (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.start.line - b.start.line || a.start.column - b.start.column

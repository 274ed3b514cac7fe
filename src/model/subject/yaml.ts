import type { Location, Place, Route, Span } from '../location.ts'
import type { Source } from '../source.ts'

/** Where a node stands in a text: its value when that is a scalar, its key unless it is an item of a list. */
export interface WrittenNode {
  readonly value?: Span
  readonly key?: Span
}

/** One document of a YAML or JSON file. */
export interface YamlDocument {
  readonly source: Source
  readonly value: unknown
  /** Makes a place concrete; a route is counted from the root of the document. */
  locate(place: Place): Location
  /** True when every route leads to a text of its own; absent where aliases or a template may give one text twice. */
  readonly distinct?: true
  /**
   * Where the author wrote what stands at the end of a route. Absent for a rendered text; undefined where the route leads
   * through an alias or a merged mapping, or nowhere.
   */
  written?(route: Route): WrittenNode | undefined
  /**
   * The lines of values files that gave what stands at a place, in a rendered document; the author's own lines only. A
   * route is counted from the root of the document. Absent, or empty, when nothing but the text itself is known.
   */
  feeds?(place: Place): readonly Location[]
}

/** Something that a rule reads from YAML; its routes are counted from its own root. */
export interface YamlSubject {
  readonly document: YamlDocument
  /** Steps from the root of the document to this subject. */
  readonly route: Route
  readonly value: unknown
  /** The value at the end of a route, undefined when a step is missing. */
  get(...route: Route): unknown
}

/** The route of a part, counted from a whole that holds it. */
export const routeFrom = (whole: Pick<YamlSubject, 'route'>, part: Pick<YamlSubject, 'route'>): Route =>
  part.route.slice(whole.route.length)

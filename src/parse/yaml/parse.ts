import { type ConstructorOptions, constructFromEvents, EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml'
import { placeAt, type Span } from '../../model/location.ts'
import type { Source } from '../../model/source.ts'
import type { YamlDocument } from '../../model/subject/yaml.ts'
import { lastAtOrBelow } from '../sorted.ts'
import { multiplies } from './aliases.ts'
import { locateRoute, writtenNode } from './locate.ts'
import { buildNode, type RepeatedKey, spanOf, type YamlNode } from './node.ts'
import { KUBERNETES_SCHEMA, MODERN_SCHEMA } from './schema.ts'

/** Collections may be nested this deep; no real file comes near. */
const MAX_DEPTH = 200

/** Keys that `<<` copies in one text; Go's YAML has no limit of its own, only one of what aliases multiply. */
const MOST_MERGED = 100_000

/** Why a text is not YAML. `template` when it is the unrendered text of a template engine. */
export interface YamlProblem {
  readonly kind: 'syntax' | 'template'
  /** The parser's own words, in English. */
  readonly reason: string
  readonly span: Span
}

/** A key that stands twice in one mapping: Go's parser keeps the later value and says nothing. */
export interface YamlRepetition {
  readonly key: string
  readonly earlier: Span
  readonly later: Span
  /** True when both have the same text as value: nothing is lost. */
  readonly same: boolean
}

export interface ParsedYaml {
  /** Empty when there is a problem. */
  readonly documents: readonly YamlDocument[]
  readonly problem?: YamlProblem
  /** Never of YAML 1.2, where a repeated key is a problem. */
  readonly repeated: readonly YamlRepetition[]
  /** Aliases stand for far more values than the text writes. */
  readonly excessive?: true
}

/**
 * Reads every document of a YAML or JSON text, as Kubernetes does or as YAML 1.2 says. Never throws: what cannot be read
 * is a problem with its place.
 */
export function parseYaml(source: Source, dialect: 'kubernetes' | 'modern' = 'kubernetes'): ParsedYaml {
  try {
    const events = parseEvents(source.text, { maxDepth: MAX_DEPTH })
    const { values, repeated } = construct(source.text, events, dialect)
    const distinct = !events.some(({ type }) => type === EVENT_ID.ALIAS) || undefined
    const excessive = !distinct && multiplies(source.text, events)
    const rootOf = readRoots(source)
    return {
      documents: values.map((value, index) => ({ ...document(source, value, () => rootOf(index)), distinct })),
      repeated,
      ...(excessive && { excessive }),
    }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const nothing = { documents: [], repeated: [] }
    if (error.reason.startsWith(OVER_MERGED)) return { ...nothing, excessive: true }
    const at = error.mark?.position ?? 0
    return {
      ...nothing,
      problem: {
        kind: looksTemplated(source.text) ? 'template' : 'syntax',
        reason: error.reason,
        span: { start: at, end: at },
      },
    }
  }
}

/** The values of every document. Repeated keys are looked for only in a text that has some, which is rare. */
function construct(
  text: string,
  events: Event[],
  dialect: 'kubernetes' | 'modern',
): { readonly values: readonly unknown[]; readonly repeated: readonly YamlRepetition[] } {
  const schema = dialect === 'kubernetes' ? KUBERNETES_SCHEMA : MODERN_SCHEMA
  const options: ConstructorOptions = { source: text, schema, maxTotalMergeKeys: MOST_MERGED }
  try {
    return { values: constructFromEvents(events, options), repeated: [] }
  } catch (error) {
    const lenient = error instanceof YAMLException && error.reason === REPEATED
    // the branches of a template repeat keys of which only one is left in the end
    if (!lenient || dialect === 'modern' || looksTemplated(text)) throw error
    return { values: constructFromEvents(events, { ...options, json: true }), repeated: repetitions(text, events) }
  }
}

/** The words of js-yaml. */
const REPEATED = 'duplicated mapping key'
const OVER_MERGED = 'merge keys exceeded'

function repetitions(text: string, events: readonly Event[]): readonly YamlRepetition[] {
  const found: RepeatedKey[] = []
  for (const [from, to] of documentRanges(events)) buildNode(text, events.slice(from, to), found)
  return found.map(({ name, earlier, later }) => ({
    key: name,
    earlier: spanOf(earlier.key) ?? { start: 0, end: 0 },
    later: spanOf(later.key) ?? { start: 0, end: 0 },
    same:
      earlier.value.type === 'scalar' &&
      later.value.type === 'scalar' &&
      text.slice(earlier.value.start, earlier.value.end) === text.slice(later.value.start, later.value.end),
  }))
}

/** `{{ }}` of Go and Jinja templates, `{% %}` of Jinja, `<% %>` of ERB. */
const looksTemplated = (text: string): boolean => text.includes('{{') || text.includes('{%') || text.includes('<%')

/**
 * The nodes of each document of a text. Events take ten times the memory of the text, and most documents have no finding
 * to place: they are read again when one asks.
 */
function readRoots(source: Source): (index: number) => YamlNode | undefined {
  let roots: readonly (YamlNode | undefined)[] | undefined
  return (index) => {
    if (!roots) {
      const events = parseEvents(source.text, { maxDepth: MAX_DEPTH })
      roots = documentRanges(events).map(([from, to]) => buildNode(source.text, events.slice(from, to)))
    }
    return roots[index]
  }
}

/** The nodes of the first document of a text that is YAML, to change it where it stands. */
export const readRoot = (source: Source): YamlNode | undefined => readRoots(source)(0)

function documentRanges(events: readonly Event[]): [number, number][] {
  const ranges: [number, number][] = []
  let depth = 0
  let start = 0
  events.forEach((event, index) => {
    if (event.type === EVENT_ID.POP) {
      depth--
      if (depth === 0) ranges.push([start, index])
    } else if (event.type === EVENT_ID.DOCUMENT) {
      depth = 1
      start = index + 1
    } else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) depth++
  })
  return ranges
}

const document = (source: Source, value: unknown, rootOf: () => YamlNode | undefined): YamlDocument => ({
  source,
  value,
  locate: (place) =>
    placeAt(place, {
      span: source.location,
      route: (route, on) => {
        const root = rootOf()
        return source.location((root && locateRoute(root, route, on)) ?? { start: 0, end: 0 })
      },
    }),
  written: (route) => {
    const root = rootOf()
    return root && writtenNode(root, route)
  },
})

/** Whether an offset lies inside a scalar, where a `#` is text and not a comment. */
export function inScalar(source: Source): (offset: number) => boolean {
  const spans = scalarSpans(source)
  const starts = spans.map(({ start }) => start)
  return (offset) => offset < (spans[lastAtOrBelow(starts, offset)]?.end ?? 0)
}

/** The spans of all scalars, in order; none for a text that is not YAML. */
function scalarSpans(source: Source): readonly Span[] {
  try {
    return parseEvents(source.text, { maxDepth: MAX_DEPTH }).flatMap((event) =>
      event.type === EVENT_ID.SCALAR && event.valueStart >= 0 ? [{ start: event.valueStart, end: event.valueEnd }] : [],
    )
  } catch {
    return []
  }
}

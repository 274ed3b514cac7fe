import type { TextEdit } from '../finding.ts'
import type { Route, Span } from '../location.ts'
import type { YamlSubject } from './yaml.ts'

/** Corrections of a text that the author wrote himself; undefined where there is no such text, or it is not plain. */
export type Correction = () => readonly TextEdit[] | undefined

/** Texts that YAML 1.1 and 1.2 read as nothing but this text, whatever stands around them. */
const PLAIN = /^[A-Za-z][\w./-]*(?::[\w./@-]+)*$/
/** How much of the text before a scalar may tell that it has a tag, an anchor or the mark of a block. */
const BEFORE = 100

const QUOTED = /^(["'])(-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false)\1$/
const READ_OTHERWISE = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i

/** Puts another value in the place of the scalar at a route, in the quotes that it has. */
export const replaceScalar =
  (subject: YamlSubject, route: Route, value: string | number | boolean): Correction =>
  () => {
    const span = plainScalar(subject, route)
    return span && edit(subject, span, scalar(value, textOf(subject, span)))
  }

/** Gives the field at a route another name. Undefined when its mapping has that name already. */
export const renameField =
  (subject: YamlSubject, route: Route, name: string): Correction =>
  () => {
    if (subject.get(...route.slice(0, -1), name) !== undefined) return undefined
    const span = plainKey(subject, route)
    return span && edit(subject, span, scalar(name, textOf(subject, span)))
  }

/** Puts a scalar in double quotes, as its author wrote it: `1.10` becomes `"1.10"`. */
export const quoteScalar =
  (subject: YamlSubject, route: Route): Correction =>
  () => {
    const span = plainScalar(subject, route)
    const text = span && textOf(subject, span)
    return span && text !== undefined && /^[\w.+-]{1,40}$/.test(text) ? edit(subject, span, `"${text}"`) : undefined
  }

/** Takes the quotes off a number or a boolean. */
export const unquoteScalar =
  (subject: YamlSubject, route: Route): Correction =>
  () => {
    const span = plainScalar(subject, route)
    const bare = span && QUOTED.exec(textOf(subject, span))?.[2]
    return span && bare !== undefined ? edit(subject, span, bare) : undefined
  }

/** The corrections together; undefined when there is none. */
export const together =
  (...corrections: readonly Correction[]): Correction =>
  () => {
    const edits = corrections.flatMap((each) => each() ?? [])
    return edits.length > 0 ? edits : undefined
  }

const textOf = ({ document }: YamlSubject, { start, end }: Span): string => document.source.text.slice(start, end)

const edit = ({ document }: YamlSubject, span: Span, text: string): readonly TextEdit[] => [
  { path: document.source.path, span, text },
]

/**
 * The scalar at a route of the author's own text, on one line. Undefined in a text with aliases, where another place may
 * be the same, behind a tag, which says how it is read, and in a text that a template engine fills first.
 */
const plainScalar = (subject: YamlSubject, route: Route): Span | undefined =>
  plain(subject, written(subject, route)?.value)

const plainKey = (subject: YamlSubject, route: Route): Span | undefined => plain(subject, written(subject, route)?.key)

const written = ({ document, route: root }: YamlSubject, route: Route) =>
  document.distinct && !document.source.text.includes('{{') ? document.written?.([...root, ...route]) : undefined

function plain({ document }: YamlSubject, inner: Span | undefined): Span | undefined {
  if (!inner || inner.end < inner.start) return undefined
  const { text } = document.source
  const quote = text[inner.start - 1]
  const isQuoted = (quote === '"' || quote === "'") && text[inner.end] === quote
  const span = isQuoted ? { start: inner.start - 1, end: inner.end + 1 } : inner
  const before = text.slice(Math.max(0, span.start - BEFORE), span.start)
  return /[\n\r]/.test(text.slice(span.start, span.end)) || /[!&|>]\S*\s*$/.test(before) ? undefined : span
}

function scalar(value: string | number | boolean, written: string): string {
  const [quote] = /^["']/.exec(written) ?? []
  if (typeof value !== 'string') return String(value)
  if (quote === '"') return JSON.stringify(value)
  if (quote === "'") return `'${value.replaceAll("'", "''")}'`
  return PLAIN.test(value) && !READ_OTHERWISE.test(value) ? value : JSON.stringify(value)
}

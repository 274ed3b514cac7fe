import type { Span } from '../location.ts'
import { type PlacedInstruction, unquoted } from './placed-instruction.ts'

/** One `name=value` of an ARG or ENV. */
export interface WrittenAssignment {
  readonly name: string
  /** Quotes removed, variables left as written; undefined for `ARG NAME`. */
  readonly value?: string
  readonly span: Span
}

/** The assignments of an ARG or ENV, global ones and those inside ONBUILD included. */
export function assignmentsOf({ instruction }: PlacedInstruction): readonly WrittenAssignment[] {
  const { keyword, words } = instruction
  const [first, second] = words
  // the older `ENV name value`
  if (keyword === 'ENV' && first && second && !first.text.includes('='))
    return [{ name: first.text, value: unquoted(second.text), span: { start: first.span.start, end: second.span.end } }]
  return words.map(({ text, span }) => {
    const equals = text.indexOf('=')
    if (equals < 0) return { name: text, span }
    return { name: text.slice(0, equals), value: unquoted(text.slice(equals + 1)), span }
  })
}

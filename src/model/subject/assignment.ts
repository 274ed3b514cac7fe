import type { Span } from '../location.ts'
import type { Instruction } from './dockerfile.ts'
import { type PlacedInstruction, unquoted } from './placed-instruction.ts'

/** One `name=value` of an ARG or ENV. */
export interface WrittenAssignment {
  readonly name: string
  /** Undefined for `ARG NAME`. */
  readonly value?: string
  readonly span: Span
}

/** What an ARG or ENV defines, in order, with quotes and variables as they are written; nothing for another instruction. */
export function definitionsOf({ keyword, words }: Instruction): readonly WrittenAssignment[] {
  if (keyword !== 'ARG' && keyword !== 'ENV') return []
  const [first, second] = words
  // the older `ENV name value`
  if (keyword === 'ENV' && first && second && !first.text.includes('='))
    return [{ name: first.text, value: second.text, span: { start: first.span.start, end: second.span.end } }]
  return words.map(({ text, span }) => {
    const equals = text.indexOf('=')
    return equals < 0 ? { name: text, span } : { name: text.slice(0, equals), value: text.slice(equals + 1), span }
  })
}

/** The same with the quotes removed, global ones and those inside ONBUILD included. */
export const assignmentsOf = ({ instruction }: PlacedInstruction): readonly WrittenAssignment[] =>
  definitionsOf(instruction).map((each) => (each.value === undefined ? each : { ...each, value: unquoted(each.value) }))

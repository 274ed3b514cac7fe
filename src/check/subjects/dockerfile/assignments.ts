import type { Span } from '../../../model/location.ts'
import type { Assignment, Instruction } from '../../../model/subject/dockerfile.ts'
import { lexShellWords } from '../../../parse/dockerfile/shell-words.ts'

/** One name of an ARG or ENV with what is written for it, quotes and variables included. */
export interface Definition {
  readonly name: string
  /** Undefined for `ARG NAME`. */
  readonly value?: string
  readonly span: Span
}

/** The names that an ARG or ENV defines, in order; none for another instruction. */
export function definitionsOf({ keyword, words }: Instruction): readonly Definition[] {
  if (keyword !== 'ARG' && keyword !== 'ENV') return []
  const [name, value] = words
  if (keyword === 'ENV' && name && value && !name.text.includes('=')) {
    return [{ name: name.text, value: value.text, span: { start: name.span.start, end: value.span.end } }]
  }
  return words.map(({ text, span }) => {
    const equals = text.indexOf('=')
    return equals < 0 ? { name: text, span } : { name: text.slice(0, equals), value: text.slice(equals + 1), span }
  })
}

/** The definitions of an instruction as rules see them: quotes removed, variables left as they are written. */
export const assignmentsOf = (instruction: Instruction, escapeCharacter: string): Assignment[] =>
  definitionsOf(instruction).map(({ name, value, span }) => ({
    name: unquoted(name, escapeCharacter),
    value: value === undefined ? undefined : unquoted(value, escapeCharacter),
    instruction,
    span,
  }))

const PLAIN = /^[\w./:@,+=~%-]*$/

function unquoted(text: string, escapeCharacter: string): string {
  if (PLAIN.test(text)) return text
  const lexed = lexShellWords(text, { escape: escapeCharacter, lookup: () => ({ state: 'kept' }) })
  return 'failure' in lexed ? text : lexed.text
}

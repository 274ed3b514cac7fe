import { definitionsOf } from '../../../model/subject/assignment.ts'
import type { Assignment, Instruction } from '../../../model/subject/dockerfile.ts'
import { lexShellWords } from '../../../parse/dockerfile/shell-words.ts'

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

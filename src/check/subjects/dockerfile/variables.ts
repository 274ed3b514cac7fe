import type { Span } from '../../../model/location.ts'
import { definitionsOf } from '../../../model/subject/assignment.ts'
import type { Instruction } from '../../../model/subject/dockerfile.ts'
import { isPredefined } from '../../../model/subject/global-arguments.ts'
import { lexShellWords } from '../../../parse/dockerfile/shell-words.ts'
import type { Variable } from '../../../parse/dockerfile/substitution.ts'

// Values that rules ask for (images, users, ports, paths) are far shorter; without a limit each line could double one
export const LONGEST_VALUE = 512
export const LONGEST_TEXT = 65_536

export const UNSET: Variable = { state: 'unset' }
export const UNKNOWN: Variable = { state: 'unknown' }
const EXPANDS = /[$'"\\`]/

// handed over by whoever builds behind a proxy, as the templates of the CI catalogue do, whatever default ARG gives
const PROXY = /^(?:https?|ftp|no|all)_proxy$/i

/** Whether the value of an ARG comes from outside of the file, in spite of its default. */
export const isProxy = (name: string): boolean => PROXY.test(name)

/** Puts variables in; undefined when one has no known value, or the text cannot be read. */
export function expand(text: string, escapeCharacter: string, lookup: (name: string) => Variable): string | undefined {
  if (!EXPANDS.test(text)) return text
  const lexed = lexShellWords(text, { escape: escapeCharacter, lookup, limit: LONGEST_TEXT })
  return 'failure' in lexed ? undefined : lexed.text
}

/** The value that a text gives a variable: unknown when it cannot be told, or is too long to be kept. */
export function variableOf(text: string, escapeCharacter: string, lookup: (name: string) => Variable): Variable {
  const value = expand(text, escapeCharacter, lookup)
  return value === undefined || value.length > LONGEST_VALUE ? UNKNOWN : { state: 'known', value }
}

/** What ARG instructions before the first FROM define, and where. */
export interface Globals {
  lookup(name: string): Variable
  /** Where the value that `lookup` knows is written. */
  spanOf(name: string): Span | undefined
}

export function createGlobals(instructions: readonly Instruction[], escapeCharacter: string): Globals {
  const variables = new Map<string, Variable>()
  const spans = new Map<string, Span>()
  const lookup = (name: string): Variable => variables.get(name) ?? (isPredefined(name) ? UNKNOWN : UNSET)
  for (const { name, value, span } of instructions.filter(({ keyword }) => keyword === 'ARG').flatMap(definitionsOf)) {
    if (value === undefined) continue
    variables.set(name, isProxy(name) ? UNKNOWN : variableOf(value, escapeCharacter, lookup))
    spans.set(name, span)
  }
  return { lookup, spanOf: (name) => spans.get(name) }
}

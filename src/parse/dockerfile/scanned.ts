import type { Directive, Instruction } from '../../model/subject/dockerfile.ts'
import type { JoinedText } from './joined-text.ts'
import type { CutWord } from './words.ts'

/** A Dockerfile cut into instructions, with nothing said yet about what they mean. */
export interface Scanned {
  readonly escape: '\\' | '`'
  readonly directives: readonly Directive[]
  readonly instructions: readonly CutInstruction[]
  /** The first reason for which BuildKit refuses the file. What follows it is cut all the same. */
  readonly error?: Refusal
}

export interface Refusal {
  /** In BuildKit's words. */
  readonly message: string
  readonly line: number
}

export interface CutInstruction extends Omit<Instruction, 'trigger' | 'commands' | 'scripts'> {
  /** The keyword as it is written. */
  readonly writtenKeyword: string
  /** The whole instruction, continued lines joined, heredoc bodies left out. */
  readonly joined: JoinedText
  /** Where `args` starts in the joined text. */
  readonly argsStart: number
  /** The words by indexes in the joined text. */
  readonly cutWords: readonly CutWord[]
  readonly lines: { readonly first: number; readonly last: number }
  readonly trigger?: CutInstruction
}

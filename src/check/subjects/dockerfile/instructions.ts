import type { Span } from '../../../model/location.ts'
import type { Flag, Heredoc, Instruction, Script, ShellCommand, Word } from '../../../model/subject/dockerfile.ts'
import type { CutInstruction } from '../../../parse/dockerfile/scanned.ts'
import { commandsOf } from './commands.ts'
import { type Shell, scriptsOf } from './scripts.ts'

/**
 * An instruction whose commands are read at the first question. A class, since a getter that thousands of objects share
 * costs nothing, and one of its own for each of them more than the whole scan.
 */
class LazyInstruction implements Instruction {
  readonly keyword: string
  readonly span: Span
  readonly keywordSpan: Span
  readonly flags: readonly Flag[]
  readonly args: string
  readonly argsSpan: (start?: number, end?: number) => Span
  readonly json?: readonly string[]
  readonly words: readonly Word[]
  readonly heredocs: readonly Heredoc[]
  readonly trigger?: Instruction
  readonly #cut: CutInstruction
  readonly #shell: Shell
  #commands: readonly ShellCommand[] | undefined
  #scripts: readonly Script[] | undefined

  constructor(cut: CutInstruction, shell: Shell) {
    this.keyword = cut.keyword
    this.span = cut.span
    this.keywordSpan = cut.keywordSpan
    this.flags = cut.flags
    this.args = cut.args
    this.argsSpan = cut.argsSpan
    this.json = cut.json
    this.words = cut.words
    this.heredocs = cut.heredocs
    this.trigger = cut.trigger && new LazyInstruction(cut.trigger, shell)
    this.#cut = cut
    this.#shell = shell
  }

  get commands(): readonly ShellCommand[] {
    this.#commands ??= commandsOf(this.#cut, this.scripts)
    return this.#commands
  }

  get scripts(): readonly Script[] {
    this.#scripts ??= scriptsOf(this.#cut, this.#shell)
    return this.#scripts
  }
}

/** Makes a cut instruction a subject of rules. `shell`: the words of the last SHELL that counts for it. */
export const toInstruction = (cut: CutInstruction, shell: Shell): Instruction => new LazyInstruction(cut, shell)

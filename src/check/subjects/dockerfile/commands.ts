import { isShell } from '../../../model/subject/called-program.ts'
import type { Script, ShellCommand } from '../../../model/subject/dockerfile.ts'
import type { CutInstruction } from '../../../parse/dockerfile/scanned.ts'
import type { CutWord } from '../../../parse/dockerfile/words.ts'
import { parseShell } from '../../../parse/shell.ts'

/**
 * The shell commands of a RUN, CMD, ENTRYPOINT or HEALTHCHECK: that of its JSON form, and those in the texts that it hands
 * to a POSIX shell. None of other instructions, and none in the language of something else.
 */
export const commandsOf = (cut: CutInstruction, scripts: readonly Script[]): readonly ShellCommand[] => [
  ...(cut.json ? jsonCommand(cut) : []),
  ...scripts.flatMap(({ text, interpreter, span }) => (isShell(interpreter) ? parseShell(text, span) : [])),
]

function jsonCommand(cut: CutInstruction): readonly ShellCommand[] {
  if (cut.keyword !== 'HEALTHCHECK') return STARTING.has(cut.keyword) ? commandOf(cut, cut.cutWords) : []
  const [type, ...words] = cut.cutWords
  return type?.text.toUpperCase() === 'CMD' ? commandOf(cut, words) : []
}

const STARTING = new Set(['RUN', 'CMD', 'ENTRYPOINT'])

function commandOf(cut: CutInstruction, words: readonly CutWord[]): readonly ShellCommand[] {
  const [program, ...others] = words
  if (program === undefined) return []
  const end = words.at(-1)?.end ?? program.end
  return [
    {
      program: program.text,
      arguments: others.map((word) => word.text),
      span: cut.joined.span(program.start - 1, end + 1), // the quotes too
      words: words.map((word) => cut.joined.span(word.start, word.end)),
    },
  ]
}

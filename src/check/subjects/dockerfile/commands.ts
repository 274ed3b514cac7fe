import { isShell } from '../../../model/subject/called-program.ts'
import type { ShellCommand } from '../../../model/subject/dockerfile.ts'
import { jsonIndexes } from '../../../parse/dockerfile/json-form.ts'
import type { CutInstruction } from '../../../parse/dockerfile/scanned.ts'
import type { CutWord } from '../../../parse/dockerfile/words.ts'
import { parseShell } from '../../../parse/shell.ts'
import { heredocCommands } from './heredoc-commands.ts'

/** The words of the last SHELL that counts, if any. */
export type Shell = readonly string[] | undefined

/**
 * The shell commands of a RUN, CMD, ENTRYPOINT or HEALTHCHECK. None of other instructions, and none in the language of
 * something else than a POSIX shell (by SHELL, or by the `#!` of a heredoc).
 */
export function commandsOf(cut: CutInstruction, shell: Shell): readonly ShellCommand[] {
  switch (cut.keyword) {
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
      return cut.json ? jsonCommands(cut, cut.cutWords) : textCommands(cut, cut.argsStart, shell)
    case 'HEALTHCHECK': {
      const [type, ...words] = cut.cutWords
      if (type?.text.toUpperCase() !== 'CMD') return []
      return cut.json ? jsonCommands(cut, words) : textCommands(cut, words[0]?.start ?? type.end, shell)
    }
    default:
      return []
  }
}

function textCommands(cut: CutInstruction, start: number, shell: Shell): readonly ShellCommand[] {
  const isPosix = shell === undefined || shell.some(isShell)
  if (cut.heredocs.length > 0) return heredocCommands(cut, isPosix ? 'posix' : 'other')
  if (!isPosix) return []
  const text = cut.args.slice(start - cut.argsStart)
  return parseShell(text, (from, to) => cut.joined.span(start + from, start + to))
}

/** The one command of a JSON form, and those of the text that it hands to a shell: `["sh", "-c", "text"]`. */
function jsonCommands(cut: CutInstruction, words: readonly CutWord[]): readonly ShellCommand[] {
  const [program, ...others] = words
  if (program === undefined) return []
  const end = words.at(-1)?.end ?? program.end
  const command: ShellCommand = {
    program: program.text,
    arguments: others.map((word) => word.text),
    span: cut.joined.span(program.start - 1, end + 1), // the quotes too
    words: words.map((word) => cut.joined.span(word.start, word.end)),
  }
  const script = isShell(program.text) ? others[others.findIndex(({ text }) => OPTION_C.test(text)) + 1] : undefined
  return script === undefined || script === others[0] ? [command] : [command, ...scriptCommands(cut, script)]
}

/** `-c`, also with other options before it: `-ec`. */
const OPTION_C = /^-[a-zA-Z]*c$/

/** The commands of a text in a JSON string, which may write one character with several. */
function scriptCommands(cut: CutInstruction, { text, start, end }: CutWord): readonly ShellCommand[] {
  const indexes = jsonIndexes(cut.joined.text.slice(start, end))
  const indexOf = (index: number): number => start + (indexes[index] ?? end - start)
  return parseShell(text, (from, to) => cut.joined.span(indexOf(from), indexOf(to)))
}

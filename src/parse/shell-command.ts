import type { Command, CommandArgument, Word, WordPart } from 'unbash'
import { nameOf } from '../model/repository-path.ts'
import { isShell } from '../model/subject/called-program.ts'

/** A word of a command: its text with quotes removed unless it holds an expansion, and where it stands. */
export interface CommandWord {
  readonly text: string
  readonly expanded: boolean
  readonly pos: number
  readonly end: number
}

const ENV_OPTIONS_WITH_VALUE = new Set(['-u', '--unset', '-C', '--chdir'])
const ASSIGNMENT = /^[A-Za-z_]\w*=/

/** The words of a command, assignments before it and `env X=1` left out. Empty when nothing is run. */
export function commandWords(command: Command): readonly CommandWord[] {
  if (!command.name) return []
  const words = [command.name, ...command.args].map(readWord)
  return words[0]?.expanded || nameOf(words[0]?.text ?? '') !== 'env' ? words : behindEnv(words)
}

/** The assignments before a command, as words: `NAME=value`. */
export const commandAssignments = (command: Command): readonly CommandWord[] =>
  command.prefix.flatMap((part) => (part.type === 'Assignment' ? [readWord(part)] : []))

/** What `env` runs, with its own options and assignments left out; `env` itself when it runs nothing. */
function behindEnv(words: readonly CommandWord[]): readonly CommandWord[] {
  let at = 1
  for (let word = words[at]; word !== undefined; word = words[at]) {
    if (ENV_OPTIONS_WITH_VALUE.has(word.text)) at += 2
    else if (word.text.startsWith('-') || ASSIGNMENT.test(word.text)) at++
    else break
  }
  return at < words.length ? words.slice(at) : words
}

function readWord(word: CommandArgument): CommandWord {
  const { pos, end } = word
  if (word.type === 'Word') {
    const expanded = hasExpansion(word)
    return { text: expanded ? word.text : word.value, expanded, pos, end }
  }
  // `export NAME=value`: unbash reads an assignment
  if (word.value.type === 'ArrayValue' || hasExpansion(word.value)) return { text: word.text, expanded: true, pos, end }
  return { text: word.text.slice(0, word.value.pos - pos) + word.value.value, expanded: false, pos, end }
}

const hasExpansion = ({ parts }: { readonly parts?: Word['parts'] }): boolean => parts?.some(expands) ?? false

function expands(part: WordPart): boolean {
  switch (part.type) {
    case 'SimpleExpansion':
    case 'ParameterExpansion':
    case 'CommandExpansion':
    case 'ArithmeticExpansion':
    case 'ProcessSubstitution':
      return true
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return false
    default:
      return hasExpansion(part)
  }
}

/** Whether a command is a shell that reads its script from its input: `bash`, `sh -e -s`. */
export function readsScript(words: readonly CommandWord[]): boolean {
  const [program, ...options] = words
  return program !== undefined && isShell(program.text) && options.every(({ text }) => /^[-+][^c]*$/.test(text))
}

import type { Span } from '../location.ts'
import type { Call } from '../subject/called-program.ts'
import { managerOf, type Verb } from './managers.ts'

/** A word of a command line that is no option. */
export interface Operand {
  readonly text: string
  readonly span: Span
}

/** One call of a package manager, read as its manual says. */
export interface PackageCall {
  /** `apt-get`; `pip` for `pip3` and `python -m pip` too. */
  readonly manager: string
  readonly verb: Verb
  /** Every option, before or behind the command: `-y`, `--option=value`; the value of another word is put behind a `=`. */
  readonly options: readonly string[]
  /** What stands behind the command: packages, most often. */
  readonly operands: readonly Operand[]
  /** The program and its command. */
  readonly span: Span
}

const PYTHON = /^python(?:\d+(?:\.\d+)?)?$/

/** Options of Python that may stand before `-m`. */
const PYTHON_OPTION = /^-[a-zA-Z]+$/

/** `python3 -m pip install x` is pip's. */
function withoutPython(call: Call): Call {
  if (!PYTHON.test(call.program)) return call
  const at = call.arguments.findIndex((word) => !PYTHON_OPTION.test(word) || word === '-m')
  const program = call.arguments[at + 1]
  if (call.arguments[at] !== '-m' || program === undefined) return call
  return { program, arguments: call.arguments.slice(at + 2), words: call.words.slice(at + 2) }
}

/** Reads a call of a package manager; undefined for another program, and for a command that changes no package. */
export function packageCall(written: Call): PackageCall | undefined {
  const call = withoutPython(written)
  const known = managerOf(call.program)
  const start = written.words[0]
  if (!known || !start) return undefined
  const { manager, name } = known
  const options: string[] = []
  const plain: Operand[] = []
  for (let at = 0; at < call.arguments.length; at++) {
    const word = call.arguments[at] ?? ''
    const span = call.words[at + 1]
    if (word === '--') {
      // what stands behind is for the compiler of a gem, packages for the others
      if (name !== 'gem') plain.push(...operandsFrom(call, at + 1))
      break
    }
    if (!word.startsWith('-') || word === '-') {
      if (span) plain.push({ text: word, span })
      if (name === 'go' && plain.length === 2 && plain[0]?.text === 'run') break // the rest is for the program
    } else if (manager.valued.has(word)) options.push(`${word}=${call.arguments[++at] ?? ''}`)
    else options.push(word)
  }
  const [first, second] = plain
  const pair = `${first?.text} ${second?.text}`
  const words = Object.hasOwn(manager.verbs, pair) ? 2 : 1
  const verb = first
    ? Object.hasOwn(manager.verbs, words === 2 ? pair : first.text)
      ? manager.verbs[words === 2 ? pair : first.text]
      : undefined
    : manager.alone
  if (!verb) return undefined
  const end = plain[first ? words - 1 : -1]?.span.end ?? start.end
  return { manager: name, verb, options, operands: plain.slice(words), span: { start: start.start, end } }
}

const operandsFrom = (call: Call, from: number): Operand[] =>
  call.arguments.slice(from).flatMap((text, index) => {
    const span = call.words[from + index + 1]
    return span ? [{ text, span }] : []
  })

/** Whether one of these options is there, with or without a value: `--yes`, and `y` in `-qy`. */
export function hasOption({ options }: PackageCall, names: readonly string[]): boolean {
  return options.some((option) => {
    const name = option.split('=', 1)[0] ?? ''
    if (names.includes(name)) return true
    return /^-[a-zA-Z]{2,}$/.test(name) && names.some((one) => /^-[a-zA-Z]$/.test(one) && name.includes(one.slice(1)))
  })
}

import { asRecord, asText } from '../model/json.ts'
import type { ShellFinding } from '../model/shell-finding.ts'
import type { Script } from '../model/subject/dockerfile.ts'
import type { Program } from './program.ts'

/** The dialects of ShellCheck, by the name of the program that runs the script. */
const DIALECTS: ReadonlyMap<string, string> = new Map([
  ['sh', 'sh'],
  ['bash', 'bash'],
  ['dash', 'dash'],
  ['ash', 'dash'],
  ['ksh', 'ksh'],
])

/** ShellCheck takes more than linear time. */
const LONGEST_SCRIPT = 65_536
const MOST_FINDINGS = 200

/** What cannot be right of a script without a file: sourced files, and ash, which is checked as dash. */
const EXCLUDED = 'SC1090,SC1091,SC2187'

/** A text of plain words that calls programs and nothing else. */
const PLAIN = /^[\w\s./:@=,+%-]*$/
const BUILTIN = /(?:^|\s)(?:cd|echo|export|read|local|let|expr|which|su|ls|find|if|for|while|case|function)(?:\s|$)/

/** Whether ShellCheck has anything to say about a script, as far as it can be told without it. */
export const isChecked = ({ text, interpreter }: Script): boolean =>
  DIALECTS.has(interpreter) && !(PLAIN.test(text) && !BUILTIN.test(text))

/** What ShellCheck says of a script; undefined when it could not be asked. */
export async function checkScript(
  script: Script,
  prelude: string,
  run: Program,
): Promise<readonly ShellFinding[] | undefined> {
  const dialect = DIALECTS.get(script.interpreter)
  if (dialect === undefined || script.text.length > LONGEST_SCRIPT) return undefined
  // a `#!` has to be the first line: it is the one that makes room
  const shebang = script.text.startsWith('#!')
  const input = shebang ? script.text.replace(/^.*/, () => prelude) : `${prelude}\n${script.text}`
  const options = ['--norc', `--shell=${dialect}`, '--format=json1', '--color=never', `--exclude=${EXCLUDED}`, '-']
  const answer = await run(options, input)
  if ('problem' in answer) return undefined
  const comments = parsed(answer.output)
  if (!comments) return undefined
  const offsetOf = offsets(script.text, shebang ? 1 : 2)
  return comments.slice(0, MOST_FINDINGS).flatMap((comment) => finding(asRecord(comment), script, offsetOf))
}

function parsed(output: string): readonly unknown[] | undefined {
  try {
    const { comments } = asRecord(JSON.parse(output))
    return Array.isArray(comments) ? comments : undefined
  } catch {
    return undefined
  }
}

const LEVELS = ['error', 'warning', 'info', 'style'] as const

function finding(comment: Readonly<Record<string, unknown>>, script: Script, offsetOf: OffsetOf): ShellFinding[] {
  const level = LEVELS.find((each) => each === comment.level)
  const message = asText(comment.message)
  const start = offsetOf(comment.line, comment.column)
  const end = offsetOf(comment.endLine, comment.endColumn)
  if (level === undefined || message === undefined || typeof comment.code !== 'number' || start === undefined) return []
  return [{ code: `SC${comment.code}`, level, message, span: script.span(start, Math.max(start, end ?? start)) }]
}

/** The offset of a line and a column, both counted from 1, the column in characters of Unicode. */
type OffsetOf = (line: unknown, column: unknown) => number | undefined

/** `first`: the number of the first line of the text. Undefined for a place before it. */
function offsets(text: string, first: number): OffsetOf {
  const lines = text.split('\n')
  const starts: number[] = []
  let at = 0
  for (const line of lines) {
    starts.push(at)
    at += line.length + 1
  }
  return (line, column) => {
    if (typeof line !== 'number' || typeof column !== 'number') return undefined
    const start = starts[line - first]
    if (start === undefined) return undefined
    const written = lines[line - first] ?? ''
    const units = [...written.slice(0, 2 * column)].slice(0, Math.max(0, column - 1)).join('').length
    return start + Math.min(units, written.length)
  }
}

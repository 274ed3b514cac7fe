import type { Span } from '../../../model/location.ts'
import { isShell } from '../../../model/subject/called-program.ts'
import type { Heredoc, ShellCommand } from '../../../model/subject/dockerfile.ts'
import { isLoneHeredoc } from '../../../parse/dockerfile/heredoc.ts'
import type { CutInstruction } from '../../../parse/dockerfile/scanned.ts'
import { parseShell, type SpanOf } from '../../../parse/shell.ts'
import { lastAtOrBelow } from '../../../parse/sorted.ts'

/** A stretch of a shell text, with where its characters stand in the source. */
interface Part {
  readonly text: string
  readonly spanOf: SpanOf
}

/**
 * The commands of a RUN with heredocs, read as BuildKit hands them over: a heredoc alone is the script, run by the shell
 * or by its own `#!`; else the shell gets the line with the bodies behind it.
 */
export function heredocCommands(cut: CutInstruction, shell: 'posix' | 'other'): readonly ShellCommand[] {
  const [heredoc] = cut.heredocs
  if (heredoc && isLoneHeredoc(cut.args)) {
    const interpreter = /^#!.*/.exec(heredoc.content)?.[0].slice(2)
    const isPosix = interpreter === undefined ? shell === 'posix' : interpreter.trim().split(/\s+/).some(isShell)
    return isPosix ? parsePart(body(heredoc)) : []
  }
  if (shell === 'other') return []
  return parsePart(joined([{ text: cut.args, spanOf: cut.argsSpan }, ...cut.heredocs.flatMap(bodyAndName)]))
}

const parsePart = ({ text, spanOf }: Part): readonly ShellCommand[] => parseShell(text, spanOf)

/** The body; its carriage returns, which no command is meant to hold, become blanks so that offsets stay. */
const body = ({ content, span }: Heredoc): Part => ({
  text: content.replaceAll('\r\n', ' \n'),
  spanOf: (start, end) => ({ start: span.start + start, end: span.start + end }),
})

function bodyAndName(heredoc: Heredoc): Part[] {
  const before: Span = { start: heredoc.span.start, end: heredoc.span.start }
  const behind: Span = { start: heredoc.span.end, end: heredoc.span.end }
  return [{ text: '\n', spanOf: () => before }, body(heredoc), { text: heredoc.name, spanOf: () => behind }]
}

function joined(parts: readonly Part[]): Part {
  const starts: number[] = []
  let text = ''
  for (const part of parts) {
    starts.push(text.length)
    text += part.text
  }
  const spanOfCharacter = (index: number): Span => {
    const at = lastAtOrBelow(starts, index)
    const start = index - (starts[at] ?? 0)
    return parts[at]?.spanOf(start, start + 1) ?? { start: 0, end: 0 }
  }
  return {
    text,
    spanOf: (start, end) => ({
      start: spanOfCharacter(start).start,
      end: spanOfCharacter(Math.max(start, end - 1)).end,
    }),
  }
}

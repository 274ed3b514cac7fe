import type { Span } from '../../../model/location.ts'
import { nameOf } from '../../../model/repository-path.ts'
import { isShell } from '../../../model/subject/called-program.ts'
import type { Heredoc, Script } from '../../../model/subject/dockerfile.ts'
import { isLoneHeredoc } from '../../../parse/dockerfile/heredoc.ts'
import { jsonIndexes } from '../../../parse/dockerfile/json-form.ts'
import type { CutInstruction } from '../../../parse/dockerfile/scanned.ts'
import type { CutWord } from '../../../parse/dockerfile/words.ts'
import { lastAtOrBelow } from '../../../parse/sorted.ts'

/** The words of the last SHELL that counts, if any. */
export type Shell = readonly string[] | undefined

type Part = Pick<Script, 'text' | 'span'>

/** The texts that a RUN, CMD, ENTRYPOINT or HEALTHCHECK hands to something that runs them. */
export function scriptsOf(cut: CutInstruction, shell: Shell): readonly Script[] {
  switch (cut.keyword) {
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
      return cut.json ? jsonScripts(cut, cut.cutWords) : textScripts(cut, cut.argsStart, shell)
    case 'HEALTHCHECK': {
      const [type, ...words] = cut.cutWords
      if (type?.text.toUpperCase() !== 'CMD') return []
      return cut.json ? jsonScripts(cut, words) : textScripts(cut, words[0]?.start ?? type.end, shell)
    }
    default:
      return []
  }
}

/** A shell by SHELL, else the first word of it: an interpreter of another language. */
const interpreterOf = (shell: Shell): string =>
  nameOf(shell === undefined ? 'sh' : (shell.find(isShell) ?? shell[0] ?? ''))

/**
 * A text is read as BuildKit hands it over: a heredoc alone is the script, run by the shell or by its own `#!`; else the
 * shell gets the line with the bodies behind it.
 */
function textScripts(cut: CutInstruction, start: number, shell: Shell): readonly Script[] {
  const interpreter = interpreterOf(shell)
  const [heredoc] = cut.heredocs
  if (heredoc && isLoneHeredoc(cut.args)) {
    const written = /^#!.*/.exec(heredoc.content)?.[0].slice(2).trim()
    return [{ ...body(heredoc), interpreter: written === undefined ? interpreter : ofShebang(written) }]
  }
  const line: Part = {
    text: cut.args.slice(start - cut.argsStart),
    span: (from, to) => cut.joined.span(start + from, start + to),
  }
  return [{ ...(heredoc ? joined([line, ...cut.heredocs.flatMap(bodyAndName)]) : line), interpreter }]
}

/** `/bin/bash -e` and `/usr/bin/env bash` are bash. */
function ofShebang(text: string): string {
  const words = text.split(/\s+/, 10)
  const program = nameOf(words[0] ?? '') === 'env' ? words.slice(1).find((word) => !/^-|=/.test(word)) : words[0]
  return nameOf(program ?? '')
}

/** The body; its carriage returns, which no command is meant to hold, become blanks so that offsets stay. */
const body = ({ content, span }: Heredoc): Part => ({
  text: content.replaceAll('\r\n', ' \n'),
  span: (start, end) => ({ start: span.start + start, end: span.start + end }),
})

function bodyAndName(heredoc: Heredoc): Part[] {
  const before: Span = { start: heredoc.span.start, end: heredoc.span.start }
  const behind: Span = { start: heredoc.span.end, end: heredoc.span.end }
  return [{ text: '\n', span: () => before }, body(heredoc), { text: heredoc.name, span: () => behind }]
}

function joined(parts: readonly Part[]): Part {
  const starts: number[] = []
  const texts: string[] = []
  let length = 0
  for (const { text } of parts) {
    starts.push(length)
    texts.push(text)
    length += text.length
  }
  const spanOfCharacter = (index: number): Span => {
    const at = lastAtOrBelow(starts, index)
    const start = index - (starts[at] ?? 0)
    return parts[at]?.span(start, start + 1) ?? { start: 0, end: 0 }
  }
  return {
    text: texts.join(''),
    span: (start, end) => ({
      start: spanOfCharacter(start).start,
      end: spanOfCharacter(Math.max(start, end - 1)).end,
    }),
  }
}

/** `-c`, also with other options before it: `-ec`. */
const OPTION_C = /^-[a-zA-Z]*c$/

/** The text that a JSON form hands to a shell: `["sh", "-c", "text"]`; one character of it may be written with several. */
function jsonScripts(cut: CutInstruction, [program, ...others]: readonly CutWord[]): readonly Script[] {
  if (program === undefined || !isShell(program.text)) return []
  const option = others.findIndex(({ text }) => OPTION_C.test(text))
  const script = option < 0 ? undefined : others[option + 1]
  if (script === undefined) return []
  let indexes: readonly number[] | undefined
  const indexOf = (index: number): number => {
    indexes ??= jsonIndexes(cut.joined.text.slice(script.start, script.end))
    return script.start + (indexes[index] ?? script.end - script.start)
  }
  return [
    {
      text: script.text,
      interpreter: nameOf(program.text),
      span: (from, to) => cut.joined.span(indexOf(from), indexOf(to)),
    },
  ]
}

import type { Source } from '../../model/source.ts'
import type { Heredoc } from '../../model/subject/dockerfile.ts'
import { followLines } from './continued-lines.ts'
import { readDirectives } from './directives.ts'
import { heredocsOf } from './heredoc.ts'
import { heredocBodies } from './heredoc-body.ts'
import { type InstructionText, readInstruction } from './instruction.ts'
import { joinText } from './joined-text.ts'
import { cutLines, indentation } from './lines.ts'
import type { CutInstruction, Refusal, Scanned } from './scanned.ts'

const HOLD_HEREDOCS = new Set(['RUN', 'COPY', 'ADD'])

/**
 * Cuts a Dockerfile into instructions exactly as BuildKit's parser does, and keeps where every character stands. Never
 * throws: where BuildKit refuses the file, the first reason is in `error` and the rest is cut as well as it can be. Its
 * limit of 64 KiB for a line is not followed.
 */
export function scan({ text }: Source): Scanned {
  const lines = cutLines(text)
  const instructions: CutInstruction[] = []
  let error: Refusal | undefined
  const refuse = (message: string, line: number): void => {
    error ??= { message, line }
  }
  const readBody = heredocBodies(text, lines)
  const { list: directives, escape: escapeCharacter, next: firstLine } = readDirectives(text, lines, refuse)

  /** The bodies behind an instruction, and the index of the line behind them. */
  const readHeredocs = (
    read: InstructionText,
    first: number,
    number: number,
  ): { heredocs: Heredoc[]; next: number } => {
    const holder = read.trigger ?? read
    const heredocs: Heredoc[] = []
    let next = first
    if (!HOLD_HEREDOCS.has(holder.keyword) || holder.json || !read.joined.text.includes('<<')) return { heredocs, next }
    for (const start of heredocsOf(read.joined.text, (message) => refuse(message, number))) {
      const body = readBody(start, next)
      if (!body) {
        // BuildKit stops here. Most often no heredoc was meant (`$((1 << 2))`): what follows are instructions
        refuse('unterminated heredoc', number)
        break
      }
      heredocs.push(body.heredoc)
      next = body.next
    }
    return { heredocs, next }
  }

  for (let index = firstLine; index < lines.length; ) {
    const line = lines[index]
    const start = line ? indentation(text, line) : 0
    if (!line || start === line.end || text[start] === '#') index++
    else {
      const first = index + 1
      const followed = followLines(text, lines, index, escapeCharacter)
      const read = readInstruction(joinText(text, followed.stretches), 0, escapeCharacter, (message) =>
        refuse(message, first),
      )
      const { heredocs, next } = readHeredocs(read, followed.next, first)
      index = next
      const end = lines[next - 1]?.end ?? text.length
      instructions.push(place(read, { first, last: next }, end, heredocs))
    }
  }
  if (instructions.length === 0) refuse('file with no instructions', lines.length)
  return { escape: escapeCharacter, directives, instructions, error }
}

/** Gives an instruction its place among the lines. (Written out: a spread takes longer than all of the scan.) */
function place(
  read: InstructionText,
  lines: CutInstruction['lines'],
  end: number,
  heredocs: readonly Heredoc[],
): CutInstruction {
  return {
    keyword: read.keyword,
    writtenKeyword: read.writtenKeyword,
    joined: read.joined,
    span: { start: read.keywordSpan.start, end },
    keywordSpan: read.keywordSpan,
    flags: read.flags,
    args: read.args,
    argsStart: read.argsStart,
    argsSpan: read.argsSpan,
    json: read.json,
    cutWords: read.cutWords,
    words: read.words,
    heredocs,
    lines,
    trigger: read.trigger && place(read.trigger, lines, end, heredocs),
  }
}

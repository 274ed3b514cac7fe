import type { Instruction } from '../../model/subject/dockerfile.ts'
import { readArguments } from './arguments.ts'
import { readFlags } from './flags.ts'
import type { JoinedText } from './joined-text.ts'
import type { CutInstruction } from './scanned.ts'
import { isBlank, isSpace, skip, skipBack, skipTo } from './spaces.ts'

// BuildKit's parser reads through any number of ONBUILD in ONBUILD, only to refuse them later on
const DEEPEST_TRIGGER = 2

/** An instruction as its own text tells it, without its place among the lines and its heredocs. */
export type InstructionText = Omit<CutInstruction, 'span' | 'lines' | 'heredocs' | 'trigger'> & {
  readonly trigger?: InstructionText
}

/**
 * Reads the instruction that starts at `from` of a joined text. Calls `refuse` with BuildKit's reason when it does not
 * accept the arguments, and reads them as well as it can.
 */
export function readInstruction(
  joined: JoinedText,
  from: number,
  escapeCharacter: string,
  refuse: (message: string) => void,
  depth = 0,
): InstructionText {
  const { text } = joined
  const end = skipBack(text, from, text.length, isSpace)
  const start = skip(text, from, end, isSpace)
  const keywordEnd = skipTo(text, start, end, isBlank)
  const writtenKeyword = text.slice(start, keywordEnd)
  const keyword = writtenKeyword.toUpperCase()
  const { flags, end: flagsEnd } = readFlags(joined, keywordEnd, end, escapeCharacter)
  const argsStart = skip(text, flagsEnd, end, isSpace)
  const args = text.slice(argsStart, end)
  const { json, words } = readArguments(keyword, { text, start: argsStart, end, escape: escapeCharacter }, refuse)
  const trigger =
    keyword === 'ONBUILD' && args !== '' && depth < DEEPEST_TRIGGER
      ? readInstruction(joined, argsStart, escapeCharacter, refuse, depth + 1)
      : undefined
  const argsSpan: Instruction['argsSpan'] = (first = 0, last = args.length) =>
    joined.span(argsStart + first, argsStart + last)
  return {
    keyword,
    writtenKeyword,
    joined,
    keywordSpan: joined.span(start, keywordEnd),
    flags,
    args,
    argsStart,
    argsSpan,
    json,
    cutWords: words,
    words: words.map((word) => ({ text: word.text, span: joined.span(word.start, word.end) })),
    trigger,
  }
}

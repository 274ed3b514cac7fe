import type { Span } from '../../../src/model/location.ts'
import type { CutInstruction, Scanned } from '../../../src/parse/dockerfile/scanned.ts'

/** What does not stand in the source where it says it does, in words. */
export function misplaced(source: string, { instructions, directives }: Scanned): string[] {
  const found: string[] = []
  const expectText = (what: string, span: Span, text: string): void => {
    if (source.slice(span.start, span.end) !== text) found.push(`${what} ${JSON.stringify(text)}`)
  }
  const expectCharacters = (what: string, text: string, spanOf: (index: number) => Span): void => {
    for (let index = 0; index < text.length; index++) expectText(what, spanOf(index), text.charAt(index))
  }
  const look = (cut: CutInstruction): void => {
    const { joined, args, argsSpan, span, trigger } = cut
    expectCharacters('character', joined.text, (index) => joined.span(index, index + 1))
    expectCharacters('argument', args, (index) => argsSpan(index, index + 1))
    if (joined.span(0, joined.text.length).end > span.end) found.push('end of the instruction')
    for (const word of cut.words) {
      if (word.span.start < span.start || word.span.end > span.end) found.push(`word outside: ${word.text}`)
    }
    for (const word of cut.cutWords) {
      if (cut.json === undefined)
        expectCharacters('word', word.text, (index) => joined.span(word.start + index, word.start + index + 1))
    }
    for (const flag of cut.flags) expectText('flag', { start: flag.span.start, end: flag.span.start + 2 }, '--')
    for (const heredoc of cut.heredocs) expectText('heredoc', heredoc.span, heredoc.content)
    if (isOneLine(source, cut.keywordSpan)) expectText('keyword', cut.keywordSpan, cut.writtenKeyword)
    if (trigger) look(trigger)
  }
  let end = 0
  for (const cut of instructions) {
    if (cut.span.start < end || cut.span.end < cut.span.start) found.push(`order of ${cut.keyword}`)
    end = cut.span.end
    look(cut)
  }
  for (const { span } of directives) expectText('directive', { start: span.start, end: span.start + 1 }, '#')
  if (end > source.length) found.push('an instruction ends behind the file')
  return found
}

const isOneLine = (source: string, { start, end }: Span): boolean => !source.slice(start, end).includes('\n')

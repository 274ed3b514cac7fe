import { isBlank, isSpace, skip, skipTo } from './spaces.ts'

/** A word of the arguments by indexes in the joined text. */
export interface CutWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words between runs of blanks; quotes mean nothing. For FROM, EXPOSE, COPY, ADD and VOLUME. */
export function wordsAtBlanks(text: string, from: number, end: number): CutWord[] {
  const words: CutWord[] = []
  let start = skip(text, from, end, isBlank)
  while (start < end) {
    const stop = skipTo(text, start, end, isBlank)
    words.push({ text: text.slice(start, stop), start, end: stop })
    start = skip(text, stop, end, isBlank)
  }
  return words
}

/** Words between runs of white space outside quotes; quotes and escapes are kept. For ENV, LABEL and ARG. */
export function wordsWithQuotes(text: string, from: number, end: number, escapeCharacter: string): CutWord[] {
  const words: CutWord[] = []
  let start = skip(text, from, end, isSpace)
  while (start < end) {
    const word = quotedWord(text, start, end, escapeCharacter)
    if (word.end > start) words.push({ text: text.slice(start, word.end), start, end: word.end })
    start = skip(text, word.next, end, isSpace)
  }
  return words
}

/** The word at `start`: `next` is where reading goes on; a last escape character is no part of the word. */
function quotedWord(text: string, start: number, end: number, escapeCharacter: string): { end: number; next: number } {
  let quote = ''
  let at = start
  for (; at < end; at++) {
    const character = text[at]
    if (quote === '' && isSpace(text.charCodeAt(at))) break
    if (character === quote) quote = ''
    else if (quote === '' && (character === '"' || character === "'")) quote = character
    else if (character === escapeCharacter && quote !== "'") {
      if (at + 1 === end) return { end: at, next: end }
      at++
    }
  }
  return { end: at, next: at }
}

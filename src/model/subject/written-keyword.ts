import type { Source } from '../source.ts'
import type { Instruction } from './dockerfile.ts'

/** The keyword of an instruction as it is written. One that is cut by a continued line counts as in capitals. */
export function written({ keyword, keywordSpan }: Instruction, { text }: Source): string {
  const found = text.slice(keywordSpan.start, keywordSpan.end)
  return found.toUpperCase() === keyword ? found : keyword
}

/** Whether a word is all in capitals, or all without. */
export const isOneCase = (word: string): boolean => word === word.toLowerCase() || word === word.toUpperCase()

import { columns } from './columns.ts'

/**
 * The text cut at spaces into lines, the first of at most `first` columns, the others of at most `rest`. A word that is
 * longer stays whole, so that paths and addresses can still be copied. The text is escaped and holds no line break.
 */
export function wrap(text: string, first: number, rest: number): readonly string[] {
  const wrapped: string[] = []
  let line: string[] = []
  let taken = 0
  for (const word of text.split(' ')) {
    const wide = columns(word)
    if (line.length > 0 && taken + 1 + wide > (wrapped.length === 0 ? first : rest)) {
      wrapped.push(line.join(' '))
      line = []
      taken = 0
    }
    taken += wide + (line.length > 0 ? 1 : 0)
    line.push(word)
  }
  return [...wrapped, line.join(' ')]
}

import type { Source } from '../../model/source.ts'

/** Lines of a text, both counted from 1 and included. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

const indentOf = (line: string): number => line.length - line.trimStart().length

/** Blocks longer than this are not followed: no container or job is that long. */
const MAX_BLOCK = 5_000

/**
 * The block of a YAML text that begins on a line: the line itself and the lines below that are indented deeper. An item
 * of a list reaches to the next item.
 */
export function yamlBlock(source: Source, first: number): LineRange {
  const head = source.line(first)
  const indent = indentOf(head)
  // the items of a list may stand at the indent of its key
  const opensList = /:\s*(?:#.*)?$/.test(head)
  const lines = source.position(source.text.length).line
  let last = first
  for (let number = first + 1; number < first + MAX_BLOCK; number++) {
    const line = source.line(number)
    if (line.trim() === '') {
      if (number > lines) break
      continue
    }
    const deeper =
      indentOf(line) > indent || (opensList && indentOf(line) === indent && line.trimStart().startsWith('- '))
    if (!deeper) break
    last = number
  }
  return { first, last }
}

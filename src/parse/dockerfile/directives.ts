import type { Directive } from '../../model/subject/dockerfile.ts'
import { directiveAt } from './directive.ts'
import { indentation, type Line } from './lines.ts'

export type EscapeCharacter = '\\' | '`'

export interface Directives {
  readonly list: readonly Directive[]
  readonly escape: EscapeCharacter
  /** Index of the first line that is no directive. */
  readonly next: number
}

/** Reads the parser directives of the first lines. `refuse` is called with BuildKit's reason and the line's number. */
export function readDirectives(
  text: string,
  lines: readonly Line[],
  refuse: (message: string, line: number) => void,
): Directives {
  const list: Directive[] = []
  let escapeCharacter: EscapeCharacter = '\\'
  let next = 0
  for (const line of lines) {
    const directive = directiveAt(text, indentation(text, line), line.end)
    if (!directive) break
    next++
    const { name, value } = directive
    if (list.some((earlier) => earlier.name === name)) refuse(`only one ${name} parser directive can be used`, next)
    else list.push(directive)
    if (name !== 'escape') continue
    if (value === '\\' || value === '`') escapeCharacter = value
    else refuse(`invalid escape token '${value}' does not match \` or \\`, next)
  }
  return { list, escape: escapeCharacter, next }
}

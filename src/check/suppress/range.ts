import type { Source } from '../../model/source.ts'
import type { Dockerfile } from '../../model/subject/dockerfile.ts'
import { templateLine } from '../../parse/go-template.ts'

/** Lines of a text, both counted from 1 and included. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** What the comments of a text cover. */
export interface CoveredLines {
  /** The instruction or the YAML block that begins on the first line from `line` on that is neither blank nor comment. */
  from(line: number): LineRange
  /** Of a Dockerfile, the stage whose FROM is on the first such line; nothing but that line where there is none. */
  stage(line: number): LineRange
}

/**
 * In a Dockerfile a comment covers an instruction, on all its lines; in YAML the block that begins on a line: the line
 * itself and the lines below that are indented deeper, so that an item of a list reaches to the next one. Lines of a Helm
 * template that hold nothing but an action belong to what is around them, whatever their indentation.
 */
export function coveredLines(source: Source, lines: readonly string[], dockerfile?: Dockerfile): CoveredLines {
  const next = nextContent(lines)
  const blockAt = dockerfile ? instructionLines(source, dockerfile) : (line: number) => yamlBlock(lines, line)
  const from = (line: number): LineRange => {
    const first = next[line - 1] ?? line
    return blockAt(first) ?? { first, last: first }
  }
  let lastLines: ReadonlyMap<number, number> | undefined
  return {
    from,
    stage: (line) => {
      const { first, last } = from(line)
      lastLines ??= stageLines(source, lines.length, dockerfile)
      return { first, last: lastLines.get(first) ?? last }
    },
  }
}

/** The last line of each stage by the line of its FROM. */
function stageLines(source: Source, end: number, dockerfile: Dockerfile | undefined): ReadonlyMap<number, number> {
  const starts = (dockerfile?.stages ?? []).map(({ from }) => source.position(from.span.start).line)
  return new Map(starts.map((start, index) => [start, (starts[index + 1] ?? end + 1) - 1]))
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''

/** Whether a line says nothing of its own: blank, a comment, or control of a template such as `{{- if }}`. */
const isSilent = (line: string): boolean =>
  isBlank(line) || line.trimStart().startsWith('#') || ['comment', 'control'].includes(templateLine(line) ?? '')

/** For each line, the number of the first line from there on that says something. */
function nextContent(lines: readonly string[]): readonly number[] {
  const next: number[] = new Array(lines.length)
  let content = lines.length + 1
  for (let index = lines.length - 1; index >= 0; index--) {
    if (!isSilent(lines[index] ?? '')) content = index + 1
    next[index] = content
  }
  return next
}

function instructionLines(source: Source, { instructions }: Dockerfile): (line: number) => LineRange | undefined {
  const ranges = new Map<number, LineRange>()
  for (const { span } of instructions) {
    const range = { first: source.position(span.start).line, last: source.position(span.end).line }
    for (let line = range.first; line <= range.last; line++) ranges.set(line, range)
  }
  return (line) => ranges.get(line)
}

const indentOf = (line: string): number => line.length - line.trimStart().length

function yamlBlock(lines: readonly string[], first: number): LineRange {
  const head = lines[first - 1] ?? ''
  const indent = indentOf(head)
  // the items of a list may stand at the indent of its key
  const opensList = /:\s*(?:#.*)?$/.test(head)
  let last = first
  for (let number = first + 1; number <= lines.length; number++) {
    const line = lines[number - 1] ?? ''
    if (isBlank(line)) continue
    const action = templateLine(line)
    if (action !== undefined) {
      if (action === 'output') last = number
      continue
    }
    const item = opensList && indentOf(line) === indent && line.trimStart().startsWith('- ')
    if (indentOf(line) <= indent && !item) break
    last = number
  }
  return { first, last }
}

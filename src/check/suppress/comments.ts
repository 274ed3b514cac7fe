import type { Location } from '../../model/location.ts'
import type { Source } from '../../model/source.ts'
import type { Dockerfile } from '../../model/subject/dockerfile.ts'
import { templateLine } from '../../parse/go-template.ts'
import { inScalar } from '../../parse/yaml/parse.ts'
import { names, namesAndReason } from './annotations.ts'
import { PEERS, peerPragma } from './peer-comments.ts'
import { type CoveredLines, coveredLines, type LineRange } from './range.ts'

/** A comment that silences rules on some lines. */
export interface IgnoreComment {
  /** `accostage`, or the peer whose comment it is. */
  readonly tool: string
  /** Codes or names as written; a peer's own names for a peer, `*` for all of them. */
  readonly names: readonly string[]
  /** Undefined when none is written. */
  readonly reason?: string
  readonly location: Location
  /** Undefined: the whole file. */
  readonly range?: LineRange
}

/** What one line says, before its place is known. */
interface Pragma {
  /** True for a comment of a Go template, which stands in no YAML text. */
  readonly template?: boolean
  readonly tool: string
  readonly names: readonly string[]
  readonly reason?: string
  readonly covers: 'file' | 'stage' | 'this line' | 'next line'
  /** Where the comment starts on its line. */
  readonly column: number
}

const ANY = new RegExp(`accostage-ignore|${PEERS.source}`)
const OWN = /(^|[ \t])#[ \t]*accostage-ignore(-file)?[ \t]+([^:#\r\n]*)(?::[ \t]*([^\r\n]*))?/
const TEMPLATE = /\{\{(?:-[ \t])?\/\*[ \t]*accostage-ignore(-file)?[ \t]/

/** Comments of a text that silence rules: Accostage's own in any file, those of other linters in Dockerfiles. */
export function ignoreComments(source: Source, dockerfile: Dockerfile | undefined): IgnoreComment[] {
  if (!ANY.test(source.text)) return []
  const lines = source.text.split('\n')
  const covered = coveredLines(source, lines, dockerfile)
  const isText = dockerfile ? () => false : inScalar(source)
  const directives = new Set(dockerfile?.directives.map(({ span }) => source.position(span.start).line))
  const found: IgnoreComment[] = []
  let start = 0
  for (const [index, line] of lines.entries()) {
    const number = index + 1
    const pragma: Pragma | undefined =
      ofTemplate(line) ?? own(line) ?? (dockerfile && peerPragma(line, directives.has(number)))
    if (pragma && (pragma.template || !isText(start + pragma.column))) {
      const { tool, names, reason, covers, column } = pragma
      found.push({
        tool,
        names,
        reason,
        location: source.location({ start: start + column, end: start + line.trimEnd().length }),
        range: rangeOf(covers, number, covered),
      })
    }
    start += line.length + 1
  }
  return found
}

function rangeOf(covers: Pragma['covers'], line: number, covered: CoveredLines): LineRange | undefined {
  switch (covers) {
    case 'file':
      return undefined
    case 'stage':
      return covered.stage(line + 1)
    case 'this line':
      return covered.from(line)
    case 'next line':
      return covered.from(line + 1)
  }
}

/** `# accostage-ignore CODE, name: reason`, alone above what it covers or behind it; `-file` for the whole file. */
function own(line: string): Pragma | undefined {
  const match = OWN.exec(line)
  if (!match) return undefined
  const [, blank = '', file, list, reason] = match
  const alone = line.slice(0, match.index).trim() === ''
  return {
    tool: 'accostage',
    names: names(list),
    reason: reason?.trim() || undefined,
    covers: file ? 'file' : alone ? 'next line' : 'this line',
    column: match.index + blank.length,
  }
}

/** The same as a comment of a Helm template: between `{{/*` and the end mark. */
function ofTemplate(line: string): Pragma | undefined {
  const match = TEMPLATE.exec(line)
  const start = match ? match.index + match[0].length : 0
  const end = line.indexOf('*/', start)
  if (!match || end < 0) return undefined
  const text = line.slice(start, end)
  const alone = templateLine(line) === 'comment'
  return {
    template: true,
    tool: 'accostage',
    ...namesAndReason(text),
    covers: match[1] ? 'file' : alone ? 'next line' : 'this line',
    column: match.index,
  }
}

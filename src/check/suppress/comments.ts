import type { Location } from '../../model/location.ts'
import type { Source } from '../../model/source.ts'
import type { Dockerfile } from '../../model/subject/dockerfile.ts'
import { inScalar } from '../../parse/yaml/parse.ts'
import { type LineRange, yamlBlock } from './range.ts'

/** A comment that silences rules on some lines. */
export interface IgnoreComment {
  /** `accostage`, or the peer whose comment it is. */
  readonly tool: string
  /** Codes or names as written; a peer's own names for a peer. */
  readonly names: readonly string[]
  /** Undefined when none is written. */
  readonly reason?: string
  readonly location: Location
  /** Undefined: the whole file. */
  readonly range?: LineRange
}

const OWN = /(^|[ \t])#[ \t]*accostage-ignore(-file)?[ \t]+([^:#\r\n]*)(?::[ \t]*([^\r\n]*))?/
const HADOLINT = /^[ \t]*#[ \t]*hadolint[ \t]+(global[ \t]+)?ignore[ \t]*=[ \t]*([A-Za-z0-9, \t]+)/
const BUILDKIT = /^[ \t]*#[ \t]*check[ \t]*=[ \t]*skip[ \t]*=[ \t]*([A-Za-z, \t]+)/
const CHECKOV = /#[ \t]*checkov:skip=([A-Z0-9_]+)(?::([^\r\n]*))?/

const names = (list: string): string[] => list.split(/[\s,]+/).filter((name) => name !== '')

/** Comments of a text that silence rules: Accostage's own in any file, those of other linters in Dockerfiles. */
export function ignoreComments(source: Source, dockerfile: Dockerfile | undefined): IgnoreComment[] {
  if (!/accostage-ignore|hadolint|check[ \t]*=[ \t]*skip|checkov:skip/.test(source.text)) return []
  const found: IgnoreComment[] = []
  const isText = dockerfile ? () => false : inScalar(source)
  let start = 0
  const lines = source.text.split('\n')
  for (const [index, line] of lines.entries()) {
    const number = index + 1
    const own = OWN.exec(line)
    if (own && !isText(start + own.index)) {
      const at = start + own.index + (own[1] ?? '').length
      const alone = line.slice(0, own.index).trim() === ''
      found.push({
        tool: 'accostage',
        names: names(own[3] ?? ''),
        reason: own[4]?.trim() || undefined,
        location: source.location({ start: at, end: start + line.trimEnd().length }),
        range: own[2] ? undefined : rangeFrom(source, lines, alone ? number + 1 : number, dockerfile),
      })
    }
    if (dockerfile) found.push(...peers(source, lines, number, line, start, dockerfile))
    start += line.length + 1
  }
  return found
}

function peers(
  source: Source,
  lines: readonly string[],
  number: number,
  line: string,
  start: number,
  dockerfile: Dockerfile,
): IgnoreComment[] {
  const comment = (tool: string, list: string, whole: boolean, reason?: string): IgnoreComment => ({
    tool,
    names: names(list),
    reason: reason?.trim() || undefined,
    location: source.location({ start, end: start + line.length }),
    range: whole ? undefined : rangeFrom(source, lines, number + 1, dockerfile),
  })
  const hadolint = HADOLINT.exec(line)
  if (hadolint) return [comment('hadolint', hadolint[2] ?? '', hadolint[1] !== undefined)]
  const buildkit = BUILDKIT.exec(line)
  // on the first lines it is a directive for the whole file
  if (buildkit) return [comment('buildkit', buildkit[1] ?? '', number <= 3)]
  const checkov = CHECKOV.exec(line)
  return checkov ? [comment('checkov', checkov[1] ?? '', true, checkov[2])] : []
}

/** What a comment covers: the instruction or the YAML block that begins on the next line with something to lint. */
function rangeFrom(
  source: Source,
  lines: readonly string[],
  from: number,
  dockerfile: Dockerfile | undefined,
): LineRange {
  let first = from
  while (first <= lines.length && /^\s*(?:#.*)?$/.test(lines[first - 1] ?? '')) first++
  if (!dockerfile) return yamlBlock(source, first)
  for (const { span } of dockerfile.instructions) {
    const range = { first: source.position(span.start).line, last: source.position(span.end).line }
    if (range.first <= first && first <= range.last) return range
  }
  return { first, last: first }
}

import type { Location } from '../../model/location.ts'
import type { Source } from '../../model/source.ts'
import type { Dockerfile } from '../../model/subject/dockerfile.ts'
import { templateLine } from '../../parse/go-template.ts'
import { inScalar } from '../../parse/yaml/parse.ts'
import { names, namesAndReason } from './annotations.ts'
import { coveredLines, type LineRange } from './range.ts'

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
  readonly covers: 'file' | 'this line' | 'next line'
  /** Where the comment starts on its line. */
  readonly column: number
}

const ANY = /accostage-ignore|hadolint|shellcheck|check[ \t]*=[ \t]*skip|checkov:skip/
const OWN = /(^|[ \t])#[ \t]*accostage-ignore(-file)?[ \t]+([^:#\r\n]*)(?::[ \t]*([^\r\n]*))?/
const TEMPLATE = /\{\{(?:-[ \t])?\/\*[ \t]*accostage-ignore(-file)?[ \t]/
const HADOLINT = /^[ \t]*#[ \t]*hadolint[ \t]+(global[ \t]+)?ignore[ \t]*=[ \t]*([A-Za-z0-9, \t]+)/
const BUILDKIT = /^[ \t]*#[ \t]*check[ \t]*=[ \t]*skip[ \t]*=[ \t]*([A-Za-z, \t]+)/
const SHELLCHECK = /^[ \t]*#[ \t]*shellcheck[ \t]+(?:\S+[ \t]+)?disable=([A-Za-z0-9,]+)/
const CHECKOV = /#[ \t]*checkov:skip=([A-Z0-9_]+)(?::([^\r\n]*))?/

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
    const pragma = ofTemplate(line) ?? own(line) ?? (dockerfile && peer(line, directives.has(number)))
    if (pragma && (pragma.template || !isText(start + pragma.column))) {
      const { tool, names, reason, covers, column } = pragma
      found.push({
        tool,
        names,
        reason,
        location: source.location({ start: start + column, end: start + line.trimEnd().length }),
        range: covers === 'file' ? undefined : covered.from(covers === 'this line' ? number : number + 1),
      })
    }
    start += line.length + 1
  }
  return found
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

function peer(line: string, isDirective: boolean): Pragma | undefined {
  const column = line.indexOf('#')
  const hadolint = HADOLINT.exec(line)
  if (hadolint)
    return { tool: 'hadolint', names: names(hadolint[2]), covers: hadolint[1] ? 'file' : 'next line', column }
  const buildkit = BUILDKIT.exec(line)
  if (buildkit)
    return {
      tool: 'buildkit',
      names: names(buildkit[1]).map((name) => (name === 'all' ? '*' : name)),
      covers: isDirective ? 'file' : 'next line',
      column,
    }
  const shellcheck = SHELLCHECK.exec(line)
  if (shellcheck) return { tool: 'shellcheck', names: shellNames(shellcheck[1]), covers: 'next line', column }
  const checkov = CHECKOV.exec(line)
  return checkov
    ? { tool: 'checkov', names: names(checkov[1]), reason: checkov[2]?.trim() || undefined, covers: 'file', column }
    : undefined
}

/** ShellCheck takes `2086` for `SC2086`, and `all`. */
const shellNames = (list: string | undefined): readonly string[] =>
  names(list).map((name) => (name === 'all' ? '*' : name.replace(/^\d/, 'SC$&')))

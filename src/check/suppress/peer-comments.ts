import { names } from './annotations.ts'

/** What a comment of another linter in a Dockerfile says. */
export interface PeerPragma {
  readonly tool: string
  readonly names: readonly string[]
  readonly reason?: string
  readonly covers: 'file' | 'stage' | 'next line'
  /** Where the comment starts on its line. */
  readonly column: number
}

export const PEERS = /hadolint|shellcheck|check[ \t]*=|checkov:skip/

/** hadolint reads the whole comment or none of it: an unknown word makes it a comment like any other. */
const HADOLINT =
  /^[ \t]*#[ \t]*hadolint[ \t]+(?:(global|stage)[ \t]+)?ignore[ \t]*=[ \t]*([DLSC0-9]+(?:[ \t]*,[ \t]*[DLSC0-9]+)*)[ \t]*(?:#[ \t]*(.*))?$/
/** BuildKit's settings, `skip=A,B;error=true`, and the reason behind `//`. */
const BUILDKIT = /^[ \t]*#[ \t]*check[ \t]*=(.*)$/
const SHELLCHECK = /^[ \t]*#[ \t]*shellcheck[ \t]+(?:\S+[ \t]+)?disable=([A-Za-z0-9,]+)/
const CHECKOV = /#[ \t]*checkov:skip=([A-Z0-9_]+)(?::([^\r\n]*))?/

/** Reads a line of a Dockerfile. A directive holds for the whole file, any other comment for what follows. */
export function peerPragma(line: string, isDirective: boolean): PeerPragma | undefined {
  const text = line.trimEnd()
  const column = text.indexOf('#')
  const hadolint = HADOLINT.exec(text)
  if (hadolint) {
    const [, scope, list, reason] = hadolint
    const covers = scope === 'global' ? 'file' : scope === 'stage' ? 'stage' : 'next line'
    return { tool: 'hadolint', names: names(list), reason: reason || undefined, covers, column }
  }
  const settings = BUILDKIT.exec(text)?.[1]
  if (settings !== undefined) return buildkit(settings, isDirective, column)
  const shellcheck = SHELLCHECK.exec(text)
  if (shellcheck) return { tool: 'shellcheck', names: shellNames(shellcheck[1]), covers: 'next line', column }
  const checkov = CHECKOV.exec(text)
  if (!checkov) return undefined
  const [, name, reason] = checkov
  return { tool: 'checkov', names: names(name), reason: reason?.trim() || undefined, covers: 'file', column }
}

function buildkit(settings: string, isDirective: boolean, column: number): PeerPragma | undefined {
  const slashes = settings.indexOf('//')
  const skip = (slashes < 0 ? settings : settings.slice(0, slashes))
    .split(';')
    .map((setting) => /^[ \t]*skip[ \t]*=(.*)$/.exec(setting)?.[1])
    .find((list) => list !== undefined)
  if (skip === undefined) return undefined
  return {
    tool: 'buildkit',
    names: names(skip).map((name) => (name.toLowerCase() === 'all' ? '*' : name)),
    reason: slashes < 0 ? undefined : settings.slice(slashes + 2).trim() || undefined,
    covers: isDirective ? 'file' : 'next line',
    column,
  }
}

/** ShellCheck takes `2086` for `SC2086`, and `all`. */
const shellNames = (list: string | undefined): readonly string[] =>
  names(list).map((name) => (name === 'all' ? '*' : name.replace(/^\d/, 'SC$&')))

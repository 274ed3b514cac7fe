import { matchesPart } from './path-pattern.ts'

/** The patterns of a `.dockerignore`, and the folder that they are counted from. */
export interface IgnoreFile {
  readonly path: string
  readonly patterns: readonly IgnorePattern[]
}

export interface IgnorePattern {
  /** Without the `!`, cleaned: `docs` for `./docs/`. */
  readonly text: string
  readonly parts: readonly string[]
  /** `!`: what it matches is let in again. */
  readonly keeps: boolean
  readonly line: number
}

/**
 * Reads the lines of a `.dockerignore` as moby's patternmatcher does: comments and blank lines left out, paths cleaned.
 */
export const readIgnoreFile = (path: string, text: string): IgnoreFile => ({
  path,
  patterns: text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, index) => readPattern(line, index + 1)),
})

function readPattern(written: string, line: number): IgnorePattern[] {
  if (written.startsWith('#')) return []
  const text = written.trim()
  const keeps = text.startsWith('!')
  const parts: string[] = []
  for (const part of text
    .slice(keeps ? 1 : 0)
    .trim()
    .split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.length === 0 ? [] : [{ text: parts.join('/'), parts, keeps, line }]
}

/** Real files have some tens of lines; each costs a step for every file that is asked for. */
const MOST_LINES = 1000

/** Whether a `.dockerignore` keeps a path of the context from the builder. */
export type Excludes = (path: string) => boolean

/** The last pattern that matches the path or a folder above it decides. `**` stands for any number of folders. */
export function excludesOf({ patterns }: IgnoreFile): Excludes {
  const tried = patterns.filter(({ line }) => line <= MOST_LINES)
  return (path) => {
    const names = path.split('/')
    return tried.reduce((excluded, { parts, keeps }) => {
      // one that would change nothing is not tried
      if (excluded !== keeps) return excluded
      return matchesStart(parts, names) ? !keeps : excluded
    }, false)
  }
}

/** Patterns that people write are shorter; longer ones are not tried. */
const MAX_PATTERN = 200
const MAX_PATTERNS = 500
const MAX_PATH = 512
const MAX_DEPTH = 32

/** The pattern that surely leaves a path of the build context out; undefined for one of which a part may be there. */
export function ignoringPattern({ patterns }: IgnoreFile, path: string): IgnorePattern | undefined {
  const names = path.split('/')
  if (patterns.length > MAX_PATTERNS || path.length > MAX_PATH || names.length > MAX_DEPTH) return undefined
  let last: IgnorePattern | undefined
  for (const pattern of patterns) {
    // what cannot be judged may keep the path
    if (!isReadable(pattern.text)) {
      if (pattern.keeps) return undefined
      continue
    }
    if (matchesStart(pattern.parts, names)) last = pattern
    // a part of a folder may be kept
    else if (pattern.keeps && (pattern.text.includes('*') || pattern.text.startsWith(`${path}/`))) return undefined
  }
  return last?.keeps ? undefined : last
}

/** What a finding does not rest on: classes and escapes. */
const isReadable = (pattern: string): boolean => pattern.length <= MAX_PATTERN && !/[[\]\\]/.test(pattern)

/** Whether a pattern matches a path, or a folder that it lies in. */
function matchesStart(pattern: readonly string[], parts: readonly string[]): boolean {
  // reached[i]: the first i parts of the path may be those that the pattern has matched so far
  let reached = parts.map((_, index) => index === 0)
  reached.push(false)
  for (const part of pattern) {
    const next = reached.map(() => false)
    let behind = false
    for (const [index, here] of reached.entries()) {
      if (part === '**') {
        behind ||= here
        next[index] = behind
      } else if (here && index < parts.length && matchesPart(part, parts[index] ?? '')) next[index + 1] = true
    }
    reached = next
  }
  return reached.some((here, index) => here && index > 0)
}

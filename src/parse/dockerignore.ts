/** Real files have some tens of patterns; each costs a step for every file that is asked for. */
const MOST_PATTERNS = 1000

interface Pattern {
  readonly parts: readonly string[]
  /** `!`: what it matches is let in again. */
  readonly exception: boolean
}

/** Whether a `.dockerignore` keeps a path of the context from the builder. */
export type Excludes = (path: string) => boolean

/**
 * Reads a `.dockerignore` as moby's patternmatcher does: comments and blank lines left out, paths cleaned, the last
 * pattern that matches the path or a folder above it decides. `**` stands for any number of folders.
 */
export function readDockerignore(text: string): Excludes {
  const patterns = text
    .replace(/^\ufeff/, '')
    .split('\n', MOST_PATTERNS)
    .flatMap(readPattern)
  return (path) => {
    const parts = path.split('/')
    return patterns.reduce((excluded, { parts: pattern, exception }) => {
      // one that would change nothing is not tried
      if (excluded !== exception) return excluded
      return matchesStart(pattern, parts) ? !exception : excluded
    }, false)
  }
}

function readPattern(line: string): Pattern[] {
  if (line.startsWith('#')) return []
  const text = line.trim()
  const exception = text.startsWith('!')
  const parts: string[] = []
  for (const part of text
    .slice(exception ? 1 : 0)
    .trim()
    .split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.length === 0 ? [] : [{ parts, exception }]
}

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

/** `*`, `?`, `[a-z]`, `[^a-z]` and `\` within one part of a path, as Go's `filepath.Match`; goes back to the last `*` only. */
export function matchesPart(pattern: string, text: string): boolean {
  let [at, here] = [0, 0]
  let star: { readonly at: number; here: number } | undefined
  while (here < text.length || at < pattern.length) {
    if (pattern[at] === '*') {
      star = { at: ++at, here }
      continue
    }
    const length = here < text.length ? lengthOfOne(pattern, at, text[here] ?? '') : 0
    if (length > 0) {
      at += length
      here++
    } else if (star && star.here < text.length) {
      here = ++star.here
      at = star.at
    } else return false
  }
  return true
}

/** How much of the pattern matches one character; 0 when it does not. */
function lengthOfOne(pattern: string, at: number, character: string): number {
  const first = pattern[at]
  if (first === '?') return 1
  if (first === '\\') return pattern[at + 1] === character ? 2 : 0
  if (first !== '[') return first === character ? 1 : 0
  const close = pattern.indexOf(']', at + 2)
  if (close < 0) return 0
  const negated = pattern[at + 1] === '^'
  const set = pattern.slice(at + (negated ? 2 : 1), close)
  let found = false
  for (let index = 0; index < set.length; index++) {
    const range = set[index + 1] === '-' && index + 2 < set.length
    const [low = '', high = ''] = [set[index], range ? set[index + 2] : set[index]]
    if (low <= character && character <= high) found = true
    if (range) index += 2
  }
  return found === negated ? 0 : close + 1 - at
}

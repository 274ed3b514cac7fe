/** The patterns of a `.dockerignore`, and the folder that they are counted from. */
export interface IgnoreFile {
  readonly path: string
  readonly patterns: readonly IgnorePattern[]
}

export interface IgnorePattern {
  /** Without the `!`, slashes at both ends cut. */
  readonly text: string
  readonly keeps: boolean
  readonly line: number
}

/** Patterns that people write are shorter; longer ones are not tried. */
const MAX_PATTERN = 200
const MAX_PATTERNS = 500
const MAX_PATH = 512
const MAX_DEPTH = 32

/** Reads the lines of a `.dockerignore`. */
export const readIgnoreFile = (path: string, text: string): IgnoreFile => ({
  path,
  patterns: text.split('\n').flatMap((written, index) => {
    const line = written.trim()
    if (line === '' || line.startsWith('#')) return []
    const keeps = line.startsWith('!')
    const pattern = (keeps ? line.slice(1).trim() : line).replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '')
    return pattern === '' || pattern === '.' ? [] : [{ text: pattern, keeps, line: index + 1 }]
  }),
})

/**
 * The pattern that surely leaves a path of the build context out; undefined for one that may be there. As Docker does,
 * the last pattern that holds for the path or a folder above it decides.
 */
export function ignoringPattern({ patterns }: IgnoreFile, path: string): IgnorePattern | undefined {
  const parts = path.split('/')
  if (patterns.length > MAX_PATTERNS || path.length > MAX_PATH || parts.length > MAX_DEPTH) return undefined
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  let last: IgnorePattern | undefined
  for (const pattern of patterns) {
    // what cannot be judged may keep the path
    if (!isReadable(pattern.text)) {
      if (pattern.keeps) return undefined
      continue
    }
    if (paths.some((one) => holds(pattern.text, one))) last = pattern
    // a part of a folder may be kept
    else if (pattern.keeps && (pattern.text.includes('*') || pattern.text.startsWith(`${path}/`))) return undefined
  }
  return last?.keeps ? undefined : last
}

/** What is not followed here: classes and escapes. */
const isReadable = (pattern: string): boolean => pattern.length <= MAX_PATTERN && !/[[\]\\]/.test(pattern)

/** `*` stays within a folder; a part `**` stands for any number of folders. */
const holds = (pattern: string, path: string): boolean =>
  matches(pattern.split('/'), path.split('/'), '**', (part, name) =>
    matches([...part.replace(/\*+/g, '*')], [...name], '*', (one, other) => one === '?' || one === other),
  )

/**
 * Whether a list matches a pattern in which `star` stands for any number of items. Goes back to the last star only, so
 * that no pattern costs more than its length times that of the list.
 */
function matches<T>(
  pattern: readonly T[],
  items: readonly T[],
  star: T,
  isSame: (part: T, item: T) => boolean,
): boolean {
  let at = 0
  let lastStar = -1
  let resume = 0
  let index = 0
  while (index < items.length) {
    const part = pattern[at]
    const item = items[index] as T
    if (part !== undefined && part !== star && isSame(part, item)) {
      at++
      index++
    } else if (part === star) {
      lastStar = at++
      resume = index
    } else if (lastStar >= 0) {
      at = lastStar + 1
      index = ++resume
    } else return false
  }
  while (pattern[at] === star) at++
  return at === pattern.length
}

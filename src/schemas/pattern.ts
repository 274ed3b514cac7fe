/** What a text must match. */
export interface Pattern {
  readonly source: string
  /** False only for a text that surely does not match. */
  readonly test: (text: string) => boolean
}

/** Steps that may still be spent on the patterns of a project's own definitions. */
export interface Effort {
  left: number
}

/** What one run spends on such patterns at most, in steps: a second at worst, and a thousand times what a project needs. */
export const createEffort = (): Effort => ({ left: 2e8 })

/** Longer texts are not held against a pattern: no name, address or duration is that long. */
const MAX_MATCHED = 256

/** A pattern of the store, which was tried before it came there. */
export function triedPattern(source: string): Pattern {
  const expression = new RegExp(source)
  return { source, test: (text) => text.length > MAX_MATCHED || expression.test(text) }
}

/** Longer patterns, or those with something repeated that repeats, may be made to be slow: they are not tried. */
const MAX_PATTERN = 100
const MAX_REPEATS = 3
const MAX_CHOICES = 1000

/** What one match may take at most, in steps. */
const MAX_STEPS = 1e6

/** Whether a pattern of anybody's may be tried at all. */
export function isTame(pattern: string): boolean {
  if (pattern.length > MAX_PATTERN || /\)[*+{?]|\(\?[^:]|\[\[:|\\[AzZQEpPk0-9]|[*+}][*+{]/.test(pattern)) return false
  const { repeats, choices } = branching(pattern)
  if (repeats > MAX_REPEATS || choices > MAX_CHOICES) return false
  try {
    return new RegExp(pattern) instanceof RegExp
  } catch {
    return false
  }
}

/** A tame pattern of anybody's: it is tried on texts that it cannot be slow on, and while there is effort left. */
export function boundedPattern(source: string, effort: Effort): Pattern {
  const expression = new RegExp(source)
  const { repeats, choices, starts } = branching(source)
  return {
    source,
    test: (text) => {
      const steps = choices * (text.length + 1) ** (repeats + starts)
      if (text.length > MAX_MATCHED || steps > MAX_STEPS || steps > effort.left) return true
      effort.left -= steps
      return expression.test(text)
    },
  }
}

/**
 * What a matcher that tries one way after the other can be made to try: where each repetition ends, each optional part
 * there or not, each alternative of each group, and each place to start at.
 */
function branching(pattern: string): { repeats: number; choices: number; starts: 0 | 1 } {
  const bare = pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gs, 'x').replaceAll('(?:', '(')
  let repeats = 0
  let choices = 1
  const groups = [1]
  for (const character of bare) {
    if ('*+{'.includes(character)) repeats++
    else if (character === '?') choices *= 2
    else if (character === '(') groups.push(1)
    else if (character === '|') groups.push((groups.pop() ?? 1) + 1)
    else if (character === ')') choices *= groups.pop() ?? 1
  }
  const alternatives = groups[0] ?? 1
  return { repeats, choices: choices * alternatives, starts: bare.startsWith('^') && alternatives === 1 ? 0 : 1 }
}

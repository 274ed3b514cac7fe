/** Variables are put into each other this deep, and that many times for one text: the rest is the work of an attacker. */
const MAX_DEPTH = 10
const MAX_STEPS = 200
const MAX_LENGTH = 4096

const REFERENCE = /\$(?:(\w+)|\{(\w+)(?::?-([^}$`]*))?\})/g

/** Names of the variables that a text reads, as `$NAME`, `${NAME}` or `${NAME:-default}`. */
export const variablesIn = (text: string): string[] =>
  [...text.matchAll(REFERENCE)].map(([, bare, braced]) => bare ?? braced ?? '')

/**
 * A text with variables put in, as GitLab and the shell do; `lookup` gives the text of a variable, which may read others.
 * Undefined when a variable has no known value, when the text holds a command substitution or another form of expansion.
 */
export function expandVariables(text: string, lookup: (name: string) => string | undefined): string | undefined {
  let steps = 0
  const expand = (part: string, depth: number): string | undefined => {
    if (depth > MAX_DEPTH || part.length > MAX_LENGTH || part.includes('$$') || part.includes('`')) return undefined
    let known = !part.replace(REFERENCE, '').includes('$')
    const expanded = part.replace(REFERENCE, (_, bare?: string, braced?: string, fallback?: string) => {
      steps++
      if (!known || steps > MAX_STEPS) known = false
      const written = known ? lookup(bare ?? braced ?? '') : undefined
      const value = written === undefined ? fallback : expand(written, depth + 1)
      if (value === undefined) known = false
      return value ?? ''
    })
    return known && expanded.length <= MAX_LENGTH ? expanded : undefined
  }
  return expand(text, 0)
}

/** `${NAME}` alone is `$NAME`. */
export const plainReference = (text: string): string => text.replace(/^\$\{(\w+)\}$/, '$$$1')

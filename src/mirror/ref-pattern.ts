/** A longer pattern matches nothing: no ref that may be mirrored is as long. */
export const PATTERN_MAX_LENGTH = 250

const PART = '*'
const ANY = '**'
const PARTS = '**/' // at the start of a part: any number of whole parts, none included

/** The pattern cut into its stars and single characters. */
function cut(pattern: string): string[] {
  const tokens: string[] = []
  for (const char of pattern) {
    const last = tokens.at(-1)
    const before = tokens.at(-2)
    if (char === '*' && (last === PART || last === ANY)) tokens[tokens.length - 1] = ANY
    else if (char === '/' && last === ANY && (before === undefined || before === '/' || before === PARTS))
      tokens[tokens.length - 1] = PARTS
    else tokens.push(char)
  }
  return tokens
}

// How a place of the pattern was reached: by reading with its star, or from the token before
const STAYED = 1
const ARRIVED = 2

/** Adds the places that are reached without reading, where a star stands for nothing. */
function skip(reached: Uint8Array, tokens: readonly string[]): void {
  for (const [at, token] of tokens.entries()) {
    const how = reached[at]
    const empty = token === PARTS ? how === ARRIVED : (token === PART || token === ANY) && how !== 0
    if (empty) reached[at + 1] = ARRIVED
  }
}

/**
 * Whether a branch or tag is one of those that a pattern names: `*` stands for any run of characters within a part,
 * `**` for any run with `/` in it, and `**` + `/` for any number of whole parts. Every other character is itself.
 *
 * Every place of the pattern that the text so far can have reached is kept at once, so the time is the product of two
 * bounded lengths whatever the pattern. The `ignore` package has other semantics: there `main` also matches `fix/main`
 * and everything under `main/`, and it builds regular expressions.
 */
export function matchesRefPattern(pattern: string, name: string): boolean {
  if (pattern.length > PATTERN_MAX_LENGTH) return false
  const tokens = cut(pattern)
  let reached = new Uint8Array(tokens.length + 1)
  reached[0] = ARRIVED
  skip(reached, tokens)
  for (const char of name) {
    const next = new Uint8Array(tokens.length + 1)
    for (const [at, token] of tokens.entries()) {
      if (reached[at] === 0) continue
      const reads = token === ANY || token === PARTS || (token === PART && char !== '/')
      if (reads && next[at] === 0) next[at] = STAYED
      if (token === char || (token === PARTS && char === '/')) next[at + 1] = ARRIVED
    }
    skip(next, tokens)
    reached = next
  }
  return reached[tokens.length] !== 0
}

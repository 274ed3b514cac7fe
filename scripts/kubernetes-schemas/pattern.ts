/** What RE2 and JavaScript read differently, or JavaScript not at all. */
const OTHER_SYNTAX = /\[\[:|\(\?[^:]|\\[AzZQEpPhHR]|\\x\{|\\[0-7]/

/** A pattern that needs longer than this for a short text may need for ever for a longer one. */
const PATIENCE = 20

/** Lengths of the texts that are tried: exponential time shows at these, and the last one is soon out of patience. */
const LENGTHS = [12, 18, 24, 28, 32, 200]

/**
 * Whether a pattern of a CustomResourceDefinition may be tried on what an author writes: JavaScript reads it as Go does,
 * and no text made of its own characters makes it slow. Go's engine is linear, JavaScript's goes back and forth.
 */
export function keepPattern(pattern: string): boolean {
  if (OTHER_SYNTAX.test(pattern)) return false
  let expression: RegExp
  try {
    expression = new RegExp(pattern)
  } catch {
    return false
  }
  return texts(pattern).every((text) => LENGTHS.every((length) => isQuick(expression, text, length)))
}

function isQuick(expression: RegExp, text: string, length: number): boolean {
  const started = performance.now()
  expression.test(`${text.repeat(Math.ceil(length / text.length)).slice(0, length)}\n!`)
  return performance.now() - started < PATIENCE
}

/** Short texts to repeat: the characters of the pattern, one of each class, and pairs of them. */
function texts(pattern: string): string[] {
  const own = [...new Set(pattern.replace(/\\[a-z]/gi, '').match(/[\w./:@ -]/g) ?? [])].slice(0, 12)
  const each = [...new Set(['a', 'A', '0', '.', '-', '/', ':', ' ', ...own])]
  return [...each, ...each.flatMap((one) => each.map((other) => `${one}${other}`))]
}

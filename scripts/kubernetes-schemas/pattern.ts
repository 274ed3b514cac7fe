/** What RE2 and JavaScript read differently, or JavaScript not at all. */
const OTHER_SYNTAX = /\[\[:|\(\?[^:]|\\[AzZQEpPhHR]|\\x\{|\\[0-7]/

/**
 * Milliseconds that no linear pattern needs for a text of 200 characters, however busy the machine; one that doubles its
 * time with every character passes them before 30.
 */
const PATIENCE = 200
const ATTEMPTS = 3

/** Lengths of the texts that are tried, so close that a slow pattern is found out before it takes for ever. */
const LENGTHS = Array.from({ length: 39 }, (_, index) => 10 + 5 * index)

const judged = new Map<string, boolean>()

/**
 * Whether a pattern of a CustomResourceDefinition may be tried on what an author writes: JavaScript reads it as Go does,
 * and no text made of its own characters makes it slow. Go's engine is linear, JavaScript's goes back and forth.
 */
export function keepPattern(pattern: string): boolean {
  const known = judged.get(pattern)
  if (known !== undefined) return known
  const keep = judge(pattern)
  judged.set(pattern, keep)
  return keep
}

function judge(pattern: string): boolean {
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
  const tried = `${text.repeat(Math.ceil(length / text.length)).slice(0, length)}\n!`
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const started = performance.now()
    expression.test(tried)
    if (performance.now() - started < PATIENCE) return true
  }
  return false
}

/** Short texts to repeat: the characters of the pattern, one of each class, and pairs of them. */
function texts(pattern: string): string[] {
  const own = [...new Set(pattern.replace(/\\[a-z]/gi, '').match(/[\w./:@ -]/g) ?? [])].slice(0, 12)
  const each = [...new Set(['a', 'A', '0', '.', '-', '/', ':', ' ', ...own])]
  return [...each, ...each.flatMap((one) => each.map((other) => `${one}${other}`))]
}

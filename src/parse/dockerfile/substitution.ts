import { replaced, withoutPrefix, withoutSuffix } from './shell-pattern.ts'

/**
 * What is known of a variable:
 * - `unset`: it surely has no value; `undeclared`: the file gives it none, but the base image may;
 * - `unknown`: it has a value that cannot be known here;
 * - `kept`: it is left in the text as it is written.
 */
export type Variable =
  | { readonly state: 'known'; readonly value: string }
  | { readonly state: 'unset' | 'undeclared' | 'unknown' | 'kept' }

/** How escapes are read: `raw` keeps them, `pattern` doubles those in quotes since patterns are read a second time. */
export type Escapes = 'removed' | 'raw' | 'pattern'

/** A place in a text that is being read, moved on by whoever reads. */
export interface Cursor {
  readonly source: string
  at: number
  readonly lookup: (name: string) => Variable
  /** Reads up to `stop` and steps over it. Undefined, as everywhere here, once the text cannot be read. */
  readonly readUntil: (stop: '}' | '/', escapes: Escapes) => string | undefined
  /** Steps over what the sticky expression matches. */
  readonly match: (expression: RegExp) => string
  /** Says why the text cannot be read. */
  readonly fail: (message: string) => undefined
}

const NAME = /\p{Nd}+|[@*#?\-$!]|[\p{L}_][\p{L}\p{Nd}_]*/uy

/** Reads `$name` or `${…}`, the cursor being on the `$`, and returns what takes its place. */
export function readSubstitution(cursor: Cursor): string | undefined {
  cursor.at++
  if (cursor.source[cursor.at] === '{') return readBraces(cursor)
  const name = cursor.match(NAME)
  return name === '' ? '$' : variableValue(cursor, name, `$${name}`)
}

function readBraces(cursor: Cursor): string | undefined {
  const start = cursor.source[++cursor.at]
  if (start === undefined || start === '{' || start === '}' || start === ':')
    return cursor.fail('syntax error: bad substitution')
  const name = cursor.match(NAME)
  const operator = cursor.source[cursor.at++] ?? ''
  if (operator === '}') return variableValue(cursor, name, `\${${name}}`)
  return operator === '/' ? readReplacement(cursor, name) : readModifier(cursor, name, operator)
}

function variableValue(cursor: Cursor, name: string, written: string): string | undefined {
  const variable = cursor.lookup(name)
  if (variable.state === 'known') return variable.value
  return variable.state === 'kept' ? written : noValue(cursor, name)
}

const noValue = (cursor: Cursor, name: string): undefined => cursor.fail(`${name} has no known value`)

/** `${name-word}` and the like, from behind the first character of the operator. */
function readModifier(cursor: Cursor, name: string, first: string): string | undefined {
  const colon = first === ':' ? ':' : ''
  const modifier = colon === '' ? first : (cursor.source[cursor.at++] ?? '')
  const takesPattern = modifier === '#' || modifier === '%'
  const unsupported = (): undefined => cursor.fail(`unsupported modifier (${colon}${modifier}) in substitution`)
  // BuildKit looks at what follows a colon only once it needs the variable's value
  if (modifier === '' || (colon === '' ? !'+-?#%'.includes(modifier) : takesPattern)) return unsupported()
  const operand = cursor.readUntil('}', takesPattern ? 'pattern' : 'removed')
  if (operand === undefined) return undefined
  const variable = cursor.lookup(name)
  if (variable.state === 'kept') return `\${${name}${colon}${modifier}${operand}}`
  if (variable.state === 'unknown') return noValue(cursor, name)
  const value = variable.state === 'known' && (variable.value !== '' || colon === '') ? variable.value : undefined
  switch (modifier) {
    case '-':
      return value ?? operand
    case '+':
      if (variable.state === 'undeclared') return noValue(cursor, name)
      return value === undefined ? '' : operand
    case '?':
      return value ?? cursor.fail(`${name}: ${operand || 'is not allowed to be unset'}`)
    case '#':
    case '%':
      return value === undefined ? noValue(cursor, name) : removeMatch(cursor, value, modifier, operand)
    default:
      return unsupported()
  }
}

/** A doubled `#` or `%` removes the longest match: the second one is the first character of the operand. */
function removeMatch(cursor: Cursor, value: string, modifier: '#' | '%', operand: string): string | undefined {
  const doubled = operand.startsWith(modifier)
  const pattern = doubled ? operand.slice(1) : operand
  const remove = modifier === '#' ? withoutPrefix : withoutSuffix
  return remove(value, pattern, doubled ? 'longest' : 'shortest') ?? invalidPattern(cursor, pattern)
}

/** `${name/pattern/replacement}`, from behind the first slash. */
function readReplacement(cursor: Cursor, name: string): string | undefined {
  const which = cursor.source[cursor.at] === '/' ? 'all' : 'first'
  if (which === 'all') cursor.at++
  const pattern = cursor.readUntil('/', 'pattern')
  const replacement = pattern === undefined ? undefined : cursor.readUntil('}', 'raw')
  if (pattern === undefined || replacement === undefined) return undefined
  const variable = cursor.lookup(name)
  if (variable.state === 'kept') return `\${${name}/${pattern}/${replacement}}`
  if (variable.state !== 'known') return noValue(cursor, name)
  return replaced(variable.value, pattern, replacement, which) ?? invalidPattern(cursor, pattern)
}

const invalidPattern = (cursor: Cursor, pattern: string): undefined =>
  cursor.fail(`invalid pattern (${pattern}) in substitution`)

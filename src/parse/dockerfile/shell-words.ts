import { isSpace } from './spaces.ts'
import { type Cursor, type Escapes, readSubstitution, type Variable } from './substitution.ts'

export interface LexOptions {
  /** The escape character. */
  readonly escape: string
  readonly lookup: (name: string) => Variable
  /** What stays in the result; by default neither quotes nor escapes. */
  readonly keep?: 'quotes' | 'quotes-and-escapes'
  /** A longer result, in characters, is given up. */
  readonly limit?: number
  /** Whether the text is cut into words, which takes longer. */
  readonly words?: 'cut'
}

/** The text with variables put in, and its words when they are asked for; or why it cannot be read. */
export type Lexed = { readonly text: string; readonly words: readonly string[] } | { readonly failure: string }

// BuildKit has no limit; nobody nests substitutions this deep, and each level costs stack
const DEEPEST_SUBSTITUTION = 64
const TOO_LONG = 'the result is too long'
const HEREDOC_START = /<(?:<[ \t\r]*)?/y
/** Characters that mean nothing to the lexer. */
const PLAIN = /[^$<'"\\`/}]+/y

/**
 * BuildKit's own small shell (frontend/dockerfile/shell/lex.go): it finds heredocs, and expands the arguments of every
 * instruction but RUN, CMD and ENTRYPOINT. Never throws.
 */
export function lexShellWords(source: string, options: LexOptions): Lexed {
  const { escape: escapeCharacter, limit = Number.POSITIVE_INFINITY } = options
  const keepsQuotes = options.keep !== undefined
  const cutsWords = options.words === 'cut'
  let failure = ''
  let depth = 0
  let word = '' // one for all levels: a substitution with an operand empties it, as in BuildKit

  const cursor: Cursor = {
    source,
    at: source.startsWith('\ufeff') ? 1 : 0, // Go's text/scanner drops a byte order mark
    lookup: options.lookup,
    readUntil: (stop, escapes) => {
      if (depth === DEEPEST_SUBSTITUTION) return cursor.fail('too many substitutions within each other')
      depth++
      const read = readWords(stop, escapes)
      depth--
      return read?.text
    },
    match: (expression) => {
      expression.lastIndex = cursor.at
      const [found = ''] = expression.exec(source) ?? []
      cursor.at += found.length
      return found
    },
    fail: (message) => {
      failure ||= message
      return undefined
    },
  }

  /** Reads up to `stop` and steps over it, or up to the end when it is empty. */
  function readWords(stop: '}' | '/' | '', escapes: Escapes): { text: string; words: string[] } | undefined {
    const words: string[] = []
    let text = ''
    word = ''
    const endWord = (): void => {
      if (word !== '') words.push(word)
      word = ''
    }
    const add = (whole: string): void => {
      text += whole
      if (cutsWords) word += whole
    }
    const addSplit = (added: string): void => {
      text += added
      if (!cutsWords) return
      let from = 0
      for (let to = 0; to < added.length; to++) {
        if (!isSpace(added.charCodeAt(to))) continue
        word += added.slice(from, to)
        endWord()
        from = to + 1
      }
      word += added.slice(from)
    }
    while (cursor.at < source.length) {
      if (text.length > limit) return cursor.fail(TOO_LONG)
      const character = source[cursor.at] ?? ''
      if (character === stop) {
        cursor.at++
        endWord()
        return { text, words }
      }
      if (character === '$' || character === '"' || character === "'") {
        const value = readSpecial(character, escapes)
        if (value === undefined) return undefined
        if (character === '$') addSplit(value)
        else add(value)
      } else if (character === '<') add(cursor.match(HEREDOC_START))
      else if (character === escapeCharacter) {
        const next = source[cursor.at + 1] ?? ''
        cursor.at += 2
        add(escapes === 'removed' ? next : character + next)
      } else addSplit(cursor.match(PLAIN) || readOne())
    }
    if (stop !== '') return cursor.fail(`unexpected end of statement while looking for matching ${stop}`)
    endWord()
    return { text, words }
  }

  const readOne = (): string => source[cursor.at++] ?? ''

  function readSpecial(character: '$' | '"' | "'", escapes: Escapes): string | undefined {
    if (character === '$') return readSubstitution(cursor)
    return character === '"' ? readDoubleQuotes(escapes) : readSingleQuotes(escapes)
  }

  function readSingleQuotes(escapes: Escapes): string | undefined {
    const end = source.indexOf("'", cursor.at + 1)
    if (end < 0) return cursor.fail('unexpected end of statement while looking for matching single-quote')
    const inside = source.slice(cursor.at + 1, end)
    cursor.at = end + 1
    const text = escapes === 'pattern' ? inside.replaceAll(escapeCharacter, escapeCharacter + escapeCharacter) : inside
    return keepsQuotes ? `'${text}'` : text
  }

  function readDoubleQuotes(escapes: Escapes): string | undefined {
    const quote = keepsQuotes ? '"' : ''
    let text = quote
    cursor.at++
    while (cursor.at < source.length) {
      if (text.length > limit) return cursor.fail(TOO_LONG)
      const character = source[cursor.at]
      if (character === '"') {
        cursor.at++
        return text + quote
      }
      if (character === '$') {
        const value = readSubstitution(cursor)
        if (value === undefined) return undefined
        text += value
      } else if (character === escapeCharacter) text += readEscapeInQuotes(escapes)
      else text += cursor.match(PLAIN) || readOne()
    }
    return cursor.fail('unexpected end of statement while looking for matching double-quote')
  }

  /** Between double quotes the escape character only counts before a quote, a dollar and itself. */
  function readEscapeInQuotes(escapes: Escapes): string {
    const next = source[++cursor.at]
    if (next === undefined) return ''
    if (next === '"' || next === '$' || next === escapeCharacter) {
      cursor.at++
      return escapes === 'removed' ? next : escapeCharacter + next
    }
    return escapes === 'pattern' || (escapes === 'raw' && !keepsQuotes)
      ? escapeCharacter + escapeCharacter
      : escapeCharacter
  }

  const read = readWords('', options.keep === 'quotes-and-escapes' ? 'raw' : 'removed')
  if (read && read.text.length > limit) cursor.fail(TOO_LONG)
  return failure === '' && read ? read : { failure }
}

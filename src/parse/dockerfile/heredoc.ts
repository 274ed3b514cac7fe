import { type LexOptions, lexShellWords } from './shell-words.ts'

/** A heredoc announced on an instruction's line. */
export interface HeredocStart {
  readonly name: string
  /** `<<-`: the closing line may be indented with tabs, and leading tabs of the body are cut. */
  readonly chomp: boolean
  /** Whether variables in the body count: its name is not quoted. */
  readonly expand: boolean
}

const START = /^\d*<<(-?)/
const ESCAPE = '\\' // here whatever the escape directive says
const QUOTES = /['"]/g
const AS_WRITTEN: LexOptions = { escape: ESCAPE, lookup: () => ({ state: 'kept' }), words: 'cut' }

/**
 * The heredocs that a RUN, COPY or ADD announces, in order. A line that BuildKit's lexer cannot read has none. Calls
 * `refuse` with BuildKit's reason for a name that cannot be read by itself, such as one cut in two inside of `${…}`.
 */
export function heredocsOf(line: string, refuse: (message: string) => void): HeredocStart[] {
  const lexed = lexShellWords(line, { ...AS_WRITTEN, keep: 'quotes-and-escapes' })
  return 'failure' in lexed ? [] : lexed.words.flatMap((word) => heredocOf(word, refuse) ?? [])
}

/** Whether arguments are nothing but one heredoc: its body is then the script itself, not the input of a command. */
export const isLoneHeredoc = (args: string): boolean => heredocOf(args, () => {}) !== undefined

function heredocOf(word: string, refuse: (message: string) => void): HeredocStart | undefined {
  const start = START.exec(word)
  if (!start) return undefined
  const written = word.slice(start[0].length).replace(/^[\t\n\f\r ]+/, '')
  if (written === '' || written.includes('<')) return undefined
  const plain = lexShellWords(written, AS_WRITTEN)
  const quoted = lexShellWords(written, { ...AS_WRITTEN, keep: 'quotes' })
  if ('failure' in plain || 'failure' in quoted) {
    if ('failure' in plain) refuse(`failed to process ${JSON.stringify(written)}: ${plain.failure}`)
    return undefined
  }
  const [name] = plain.words
  if (name === undefined || plain.words.length > 1) return undefined
  const expand = countQuotes(name) === countQuotes(quoted.words[0] ?? '')
  return { name, chomp: start[1] === '-', expand }
}

const countQuotes = (text: string): number => text.match(QUOTES)?.length ?? 0

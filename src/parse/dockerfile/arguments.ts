import { jsonWords, readJsonForm } from './json-form.ts'
import { isBlank, isSpace, skip, skipTo } from './spaces.ts'
import { type CutWord, wordsAtBlanks, wordsWithQuotes } from './words.ts'

/** How BuildKit reads the arguments of an instruction: the dispatch table of its parser. */
type Form = 'text' | 'json or text' | 'json or words' | 'words' | 'names' | 'pairs' | 'health check'

const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['ADD', 'json or words'],
  ['ARG', 'names'],
  ['CMD', 'json or text'],
  ['COPY', 'json or words'],
  ['ENTRYPOINT', 'json or text'],
  ['ENV', 'pairs'],
  ['EXPOSE', 'words'],
  ['FROM', 'words'],
  ['HEALTHCHECK', 'health check'],
  ['LABEL', 'pairs'],
  ['MAINTAINER', 'text'],
  ['RUN', 'json or text'],
  ['SHELL', 'json or text'],
  ['STOPSIGNAL', 'text'],
  ['USER', 'text'],
  ['VOLUME', 'json or words'],
  ['WORKDIR', 'text'],
])

export interface Arguments {
  /** The items of the JSON form. */
  readonly json?: readonly string[]
  /** The words as BuildKit cuts them for this instruction; none for one that it does not know, and for ONBUILD. */
  readonly words: readonly CutWord[]
}

/** A stretch of an instruction's text, and the escape character. */
interface Stretch {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly escape: string
}

/** Reads the arguments of an instruction; calls `refuse` with BuildKit's reason for not accepting them. */
export function readArguments(keyword: string, stretch: Stretch, refuse: (message: string) => void): Arguments {
  const form = FORMS.get(keyword)
  switch (form) {
    case undefined:
      return { words: [] }
    case 'text':
      return { words: oneWord(stretch) }
    case 'words':
      return { words: atBlanks(stretch) }
    case 'names':
      return { words: withQuotes(stretch) }
    case 'pairs':
      return { words: readPairs(keyword, stretch, refuse) }
    case 'json or text':
      return readJsonOr(oneWord, stretch, refuse)
    case 'json or words':
      return readJsonOr(atBlanks, stretch, refuse)
    case 'health check':
      return readHealthCheck(stretch, refuse)
  }
}

const oneWord = ({ text, start, end }: Stretch): CutWord[] =>
  end > start ? [{ text: text.slice(start, end), start, end }] : []

const atBlanks = ({ text, start, end }: Stretch): CutWord[] => wordsAtBlanks(text, start, end)

const withQuotes = ({ text, start, end, escape: escapeCharacter }: Stretch): CutWord[] =>
  wordsWithQuotes(text, start, end, escapeCharacter)

function readJsonOr(
  shellForm: (stretch: Stretch) => CutWord[],
  stretch: Stretch,
  refuse: (message: string) => void,
): Arguments {
  const { text, start, end } = stretch
  const form = readJsonForm(text.slice(start, end))
  if (form.kind === 'mixed') refuse('when using JSON array syntax, arrays must be comprised of strings only')
  if (form.kind !== 'texts') return { words: shellForm(stretch) }
  return { json: form.items, words: jsonWords(text, start, form.items) }
}

/** `CMD` or `NONE`, then what CMD takes. */
function readHealthCheck(stretch: Stretch, refuse: (message: string) => void): Arguments {
  const { text, start, end } = stretch
  const typeEnd = skipTo(text, start, end, isSpace)
  const { json, words } = readJsonOr(oneWord, { ...stretch, start: skip(text, typeEnd, end, isSpace) }, refuse)
  return { json, words: [...oneWord({ ...stretch, end: typeEnd }), ...words] }
}

/** `name=value` words, or the name and the value of the older `ENV name value`. */
function readPairs(keyword: string, stretch: Stretch, refuse: (message: string) => void): CutWord[] {
  const { text, start, end } = stretch
  const words = withQuotes(stretch)
  if (words.length === 0 || words[0]?.text.includes('=')) {
    const bare = words.find((word) => !word.text.includes('='))
    if (bare) refuse(`Syntax error - can't find = in ${JSON.stringify(bare.text)}. Must be of the form: name=value`)
    return words
  }
  const nameEnd = skipTo(text, start, end, isBlank)
  if (nameEnd === end) refuse(`${keyword} must have two arguments`)
  const valueStart = skip(text, nameEnd, end, isBlank)
  return [...oneWord({ ...stretch, end: nameEnd }), ...oneWord({ ...stretch, start: valueStart })]
}

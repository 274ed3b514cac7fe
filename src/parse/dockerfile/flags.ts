import type { Flag } from '../../model/subject/dockerfile.ts'
import type { JoinedText } from './joined-text.ts'
import { isBlank, skip } from './spaces.ts'

// BuildKit reads flags byte by byte, so a no-break space ends one too. (Of other letters whose UTF-8 form holds the byte
// 0x85 or 0xa0, such as à, it makes garbage: that is not followed here.)
const endsFlag = (code: number): boolean => isBlank(code) || code === 0x85 || code === 0xa0

/**
 * Reads the flags at the start of `[from, end)` of an instruction: words that begin with `--`, up to the first other word
 * or to a lone `--`. Returns them with the index behind the last one.
 */
export function readFlags(
  joined: JoinedText,
  from: number,
  end: number,
  escapeCharacter: string,
): { flags: Flag[]; end: number } {
  const { text } = joined
  const flags: Flag[] = []
  let at = skip(text, from, end, isBlank)
  while (text.startsWith('--', at)) {
    const word = readWord(text, at, end, escapeCharacter)
    if (word.value === '--') return { flags, end: word.end }
    flags.push(asFlag(word.value, joined, at, word.end))
    at = skip(text, Math.min(word.end + 1, end), end, isBlank)
  }
  return { flags, end: at }
}

function asFlag(word: string, joined: JoinedText, start: number, end: number): Flag {
  const span = joined.span(start, end)
  const equals = word.indexOf('=')
  if (equals < 0) return { name: word.slice(2), span }
  return { name: word.slice(2, equals), value: word.slice(equals + 1), span }
}

/** One word from `start` on, quotes and escapes removed. */
function readWord(text: string, start: number, end: number, escapeCharacter: string): { value: string; end: number } {
  let value = ''
  let quote = ''
  let at = start
  for (; at < end; at++) {
    let character = text[at] ?? ''
    if (quote === '' && endsFlag(text.charCodeAt(at))) break
    if (quote === '' && (character === '"' || character === "'")) {
      quote = character
      continue
    }
    if (character === quote) {
      quote = ''
      continue
    }
    if (character === escapeCharacter) {
      at++
      if (at === end) break // a last escape character is dropped
      character = text[at] ?? ''
    }
    value += character
  }
  return { value, end: at }
}

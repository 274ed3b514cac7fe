/** A variable that a text of a Dockerfile uses. */
export interface VariableUse {
  readonly name: string
  /** True when the text says what to put for one without a value: `${NAME:-word}`, `${NAME:+word}`, `${NAME:?word}`. */
  readonly fallback: boolean
  /** Where it stands in the text, from the `$` on. */
  readonly start: number
  readonly end: number
}

const USE = /\$(?:\{([A-Za-z_]\w*)([^}]?)|([A-Za-z_]\w*))/y

/** The variables of a text, those in single quotes and behind an escape left out. */
export function variablesIn(text: string, escapeCharacter: string): readonly VariableUse[] {
  const found: VariableUse[] = []
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === escapeCharacter && quote !== "'") at++
    else if (character === quote) quote = ''
    else if (quote === '' && (character === "'" || character === '"')) quote = character
    else if (character === '$' && quote !== "'") {
      USE.lastIndex = at
      const match = USE.exec(text)
      if (!match) continue
      const name = match[1] ?? match[3] ?? ''
      const fallback = match[2] !== undefined && /[:+?-]/.test(match[2])
      found.push({ name, fallback, start: at, end: USE.lastIndex })
      at = USE.lastIndex - 1
    }
  }
  return found
}

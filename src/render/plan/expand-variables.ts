/** Characters that are a name of their own for Go's `os.Expand`, `$` among them. */
const SPECIAL = /^[*#$@!?\-0-9]$/

/** A longer text is left as it is. */
const MAX_TEXT = 1_000_000

/**
 * Puts variables in a text as Argo CD does in the paths of values files and in parameters (`Env.Envsubst`, on Go's
 * `os.Expand`): `$NAME` and `${NAME}`, nothing for an unknown name, `$` for `$$`.
 */
export function expandVariables(text: string, variables: Readonly<Record<string, string>>): string {
  if (!text.includes('$') || text.length > MAX_TEXT) return text
  const valueFor = (name: string) =>
    name === '$' ? '$' : Object.hasOwn(variables, name) ? (variables[name] ?? '') : ''
  const lastClose = text.lastIndexOf('}')
  const word = /\w+/y
  const pieces: string[] = []
  let done = 0
  for (let at = text.indexOf('$'); at >= 0 && at + 1 < text.length; at = text.indexOf('$', done)) {
    pieces.push(text.slice(done, at))
    if (text[at + 1] === '{') {
      const close = at < lastClose ? text.indexOf('}', at) : -1
      pieces.push(close < 0 ? '' : valueFor(text.slice(at + 2, close)))
      done = close < 0 ? at + 2 : close + 1 // without an end, `${` alone is eaten
    } else if (SPECIAL.test(text[at + 1] ?? '')) {
      pieces.push(valueFor(text[at + 1] ?? ''))
      done = at + 2
    } else {
      word.lastIndex = at + 1
      const name = word.exec(text)?.[0] ?? ''
      pieces.push(name === '' ? '$' : valueFor(name))
      done = at + 1 + name.length
    }
  }
  return pieces.join('') + text.slice(done)
}

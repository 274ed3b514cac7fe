// The patterns of ${name#pattern}, ${name%pattern} and ${name/pattern/replacement}: `*` stands for any characters, `?`
// for one. Matched without a regular expression, since both sides may be written to make one slow.

/** A pattern cut at its stars; in a run, `undefined` stands for any one character. */
type Run = readonly (string | undefined)[]

/** Removes the shortest or longest start that matches. Undefined for a pattern that BuildKit refuses. */
export function withoutPrefix(value: string, pattern: string, match: 'shortest' | 'longest'): string | undefined {
  const runs = cutAtStars(pattern)
  if (!runs) return undefined
  const end = matchEnd(Array.from(value), runs, 0, match)
  return end === undefined ? value : Array.from(value).slice(end).join('')
}

/** Removes the shortest or longest end that matches. Undefined for a pattern that BuildKit refuses. */
export function withoutSuffix(value: string, pattern: string, match: 'shortest' | 'longest'): string | undefined {
  const runs = cutAtStars(pattern)
  if (!runs) return undefined
  const characters = Array.from(value)
  const end = matchEnd(
    characters.toReversed(),
    runs.toReversed().map((run) => run.toReversed()),
    0,
    match,
  )
  return end === undefined ? value : characters.slice(0, characters.length - end).join('')
}

/** Replaces the first match or all of them. Undefined for a pattern that BuildKit refuses. */
export function replaced(
  value: string,
  pattern: string,
  replacement: string,
  which: 'first' | 'all',
): string | undefined {
  const runs = cutAtStars(pattern)
  // Go fills $1 in a replacement of all matches: nothing to rely on
  if (!runs || (which === 'all' && replacement.includes('$'))) return undefined
  const characters = Array.from(value)
  let text = ''
  let from = 0
  let lastEnd = -1
  while (from <= characters.length) {
    const start = find(characters, runs[0] ?? [], from)
    const end = start === undefined ? undefined : matchEnd(characters, runs, start, 'longest')
    if (start === undefined || end === undefined) break
    text += characters.slice(from, start).join('')
    if (end > start || start !== lastEnd) text += replacement // Go drops an empty match right behind another one
    lastEnd = end
    from = end
    if (which === 'first') break
    if (end === start) text += characters[from++] ?? ''
  }
  return text + characters.slice(from).join('')
}

function cutAtStars(pattern: string): Run[] | undefined {
  const characters = Array.from(pattern)
  let run: (string | undefined)[] = []
  const runs = [run]
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]
    if (character === '*') {
      run = []
      runs.push(run)
    } else if (character === '?') run.push(undefined)
    else if (character === '\\') {
      const escaped = characters[++at]
      if (escaped === undefined || !'*?\\}/'.includes(escaped)) return undefined
      run.push(escaped)
    } else run.push(character)
  }
  return runs
}

/** Where a match that starts at `start` ends, or undefined when there is none. */
function matchEnd(
  characters: readonly string[],
  [first = [], ...others]: readonly Run[],
  start: number,
  match: 'shortest' | 'longest',
): number | undefined {
  if (!standsAt(characters, first, start)) return undefined
  let end = start + first.length
  // every run at its earliest place: when that fails, so does any other choice
  for (const run of others) {
    const found = find(characters, run, end)
    if (found === undefined) return undefined
    end = found + run.length
  }
  const last = others.at(-1)
  if (match === 'shortest' || last === undefined) return end
  const latest = findLast(characters, last, end - last.length)
  return latest === undefined ? end : latest + last.length
}

function standsAt(characters: readonly string[], run: Run, at: number): boolean {
  if (at + run.length > characters.length) return false
  for (let index = 0; index < run.length; index++) {
    const wanted = run[index]
    if (wanted !== undefined && wanted !== characters[at + index]) return false
  }
  return true
}

function find(characters: readonly string[], run: Run, from: number): number | undefined {
  for (let at = from; at + run.length <= characters.length; at++) if (standsAt(characters, run, at)) return at
  return undefined
}

function findLast(characters: readonly string[], run: Run, from: number): number | undefined {
  for (let at = characters.length - run.length; at >= from; at--) if (standsAt(characters, run, at)) return at
  return undefined
}

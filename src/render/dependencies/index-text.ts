const MAX_VERSIONS = 50_000 // of one chart; the busiest public ones have about 2,000

/**
 * Cuts the index of a repository into the texts of one chart's versions, before anything is parsed. An index of 27 MB
 * holds a few kilobytes that matter, and parsing it whole takes a second for an honest one and all of the memory for one
 * made to.
 *
 * Reads the block layout that `helm repo index`, ChartMuseum, GitLab and the others write:
 *
 *     entries:
 *       redis:
 *       - name: redis
 *         version: 1.2.3
 *
 * @returns each item of the list as a YAML text of its own, a list of one; none when the chart is not there; undefined
 *   when the index is laid out in another way
 */
export function versionTexts(index: string, chart: string): readonly string[] | undefined {
  const entries = lineAfter(index, 'entries:', 0)
  if (entries === undefined) return undefined
  const first = contentFrom(index, entries)
  if (first.indent < 1) return undefined
  const margin = ' '.repeat(first.indent)
  for (const key of [chart, `"${chart}"`, `'${chart}'`]) {
    const section = lineAfter(index, `${margin}${key}:`, entries - 1)
    if (section !== undefined) return items(index, section, first.indent)
    if (index.includes(`\n${margin}${key}:`, entries - 1)) return undefined // its list stands on the same line
  }
  return []
}

/** Start of the line behind the first line that is this text and blanks, searched from an offset on. */
function lineAfter(index: string, line: string, from: number): number | undefined {
  for (let at = index.indexOf(line, from); at >= 0; at = index.indexOf(line, at + 1)) {
    if (at > 0 && index[at - 1] !== '\n') continue
    const end = endOfLine(index, at)
    if (isBlank(index, at + line.length, end)) return end + 1
  }
  return undefined
}

const endOfLine = (index: string, from: number): number => {
  const end = index.indexOf('\n', from)
  return end < 0 ? index.length : end
}

function isBlank(index: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (index[at] !== ' ' && index[at] !== '\r') return false
  return true
}

/** The first line from here on that is neither blank nor a comment. Its indent is -1 at the end of the text. */
function contentFrom(index: string, from: number): { readonly start: number; readonly indent: number } {
  for (let start = from; start < index.length; start = endOfLine(index, start) + 1) {
    let at = start
    while (index[at] === ' ') at++
    const character = index[at]
    if (character !== undefined && character !== '\n' && character !== '\r' && character !== '#')
      return { start, indent: at - start }
  }
  return { start: index.length, indent: -1 }
}

/** The items of a block list whose key is indented by `keyIndent`. */
function items(index: string, from: number, keyIndent: number): readonly string[] | undefined {
  const { start: first, indent } = contentFrom(index, from)
  const isItem = (at: number): boolean => index[at] === '-' && /[ \r\n]/.test(index[at + 1] ?? '\n')
  if (indent < keyIndent || !isItem(first + indent)) return undefined
  const found: string[] = []
  let begin = first
  let line = { start: first, indent }
  while (line.indent >= indent && (line.indent > indent || isItem(line.start + indent))) {
    if (line.indent === indent && line.start > begin) {
      if (found.length === MAX_VERSIONS) return undefined
      found.push(index.slice(begin, line.start))
      begin = line.start
    }
    line = contentFrom(index, endOfLine(index, line.start) + 1)
  }
  return [...found, index.slice(begin, line.start)]
}

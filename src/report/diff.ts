import type { TextEdit } from '../model/finding.ts'

/** Lines around a change, as other tools show them. */
const CONTEXT = 3

export interface DiffOptions {
  /** Lines of the old text that are never shown, because they may hold a secret: by number, from 1. */
  readonly hidden?: ReadonlySet<number>
}

interface Change {
  /** Lines of the old text, from 0; `to` is behind the last one. */
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/**
 * A unified diff of the edits of one file, sorted and apart, as `git apply` and `patch` read it. The context stops at a
 * line that may hold a secret. Empty when nothing changes.
 */
export function unifiedDiff(
  path: string,
  text: string,
  edits: readonly TextEdit[],
  { hidden }: DiffOptions = {},
): string {
  const lines = text.split(/(?<=\n)/)
  const starts = lines.map(() => 0)
  for (let at = 1; at < lines.length; at++) starts[at] = (starts[at - 1] ?? 0) + (lines[at - 1]?.length ?? 0)
  const isShown = (line: number): boolean => line >= 0 && line < lines.length && !hidden?.has(line + 1)
  const changes = changesOf(text, edits, starts)
  if (changes.length === 0) return ''
  const hunks: string[] = []
  let shift = 0
  for (let at = 0; at < changes.length; ) {
    const first = changes[at]
    if (!first) break
    let from = first.from
    while (first.from - from < CONTEXT && isShown(from - 1)) from--
    const body: string[] = []
    let [line, added] = [from, 0]
    for (let next: Change | undefined = first; next; next = changes[at]) {
      body.push(...lines.slice(line, next.from).map((each) => printed(' ', each)))
      body.push(...lines.slice(next.from, next.to).map((each) => printed('-', each)))
      body.push(...next.lines.map((each) => printed('+', each)))
      added += next.lines.length - (next.to - next.from)
      line = next.to
      at++
      const following = changes[at]
      if (!following || following.from - line > 2 * CONTEXT || !between(line, following.from, isShown)) break
    }
    let to = line
    while (to - line < CONTEXT && isShown(to)) to++
    body.push(...lines.slice(line, to).map((each) => printed(' ', each)))
    hunks.push(`@@ -${range(from, to - from)} +${range(from + shift, to - from + added)} @@\n${body.join('')}`)
    shift += added
  }
  return `--- ${named('a', path)}\n+++ ${named('b', path)}\n${hunks.join('')}`
}

const between = (from: number, to: number, holds: (line: number) => boolean): boolean => {
  for (let line = from; line < to; line++) if (!holds(line)) return false
  return true
}

/** An empty range is counted from the line before it. */
const range = (from: number, length: number): string => `${length === 0 ? from : from + 1},${length}`

const printed = (mark: string, line: string): string =>
  line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`

/** git's way of writing a path that has a control character, a quote or a backslash. */
const named = (side: string, path: string): string =>
  /[\p{Cc}"\\]/u.test(path) ? JSON.stringify(`${side}/${path}`) : `${side}/${path}`

/** The edits as changes of whole lines; those on the same or on the next line are one. */
function changesOf(text: string, edits: readonly TextEdit[], starts: readonly number[]): readonly Change[] {
  const groups: { from: number; to: number; edits: TextEdit[] }[] = []
  for (const edit of edits) {
    const from = lineAt(starts, edit.span.start)
    const to = lineAt(starts, edit.span.end) + 1
    const last = groups.at(-1)
    if (last && from < last.to) {
      last.to = Math.max(last.to, to)
      last.edits.push(edit)
    } else groups.push({ from, to, edits: [edit] })
  }
  return groups.flatMap(({ from, to, edits: own }) => {
    const end = starts[to] ?? text.length
    let [result, at] = ['', starts[from] ?? 0]
    const before = text.slice(at, end)
    for (const { span, text: put } of own) {
      result += text.slice(at, span.start) + put
      at = span.end
    }
    result += text.slice(at, end)
    return result === before ? [] : [{ from, to, lines: result === '' ? [] : result.split(/(?<=\n)/) }]
  })
}

function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

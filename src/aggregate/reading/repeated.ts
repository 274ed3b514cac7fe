import { randomUUID } from 'node:crypto'
import { asRecord } from '../../model/json.ts'

/** An object of a list of a report, with its text. */
interface Item {
  readonly text: string
  readonly value: unknown
}

/** How the `json` format lays a list of objects out, two spaces a level. */
const LAYOUT = { first: '[\n    ', end: '\n    }', next: ',\n    ', over: '\n  ]' } as const

/** A report has not so many requirements nor lists so many findings: one with more is parsed whole, and not remembered. */
const MOST = 10_000

/**
 * `JSON.parse` for reports that come one after the other. From one run to the next a project changes little: an object of
 * these lists, which follow each other in a report, is not parsed again when its text is that of the object in the same place
 * of the report before. They are four fifths of a report.
 *
 * The value is that of `JSON.parse`, and so is what is refused: objects that are JSON each make a list that is JSON; the
 * rest is parsed with a mark in the place of each list, which has to be found where the list belongs. A line break within a
 * text is refused there, so no list is taken out of a text. Whatever is laid out otherwise is parsed whole.
 * One value shares objects with the next: they are not to be changed.
 */
export function createParse(lists: readonly string[]): (text: string) => unknown {
  const mark = randomUUID()
  const before = new Map<string, readonly Item[]>()
  return (text) => {
    const found = new Map<string, readonly Item[]>()
    try {
      let rest = ''
      let at = 0
      for (const list of lists) {
        const head = `\n  "${list}": ${LAYOUT.first}`
        const start = text.indexOf(head, at)
        const taken = start < 0 ? undefined : takeItems(text, start + head.length, before.get(list) ?? [])
        if (!taken) continue
        rest += `${text.slice(at, start)}\n"${list}":["${mark}"]`
        at = taken.end
        found.set(list, taken.items)
      }
      const value: unknown = JSON.parse(rest + text.slice(at))
      if (restore(value, found, mark)) {
        for (const [list, items] of found) before.set(list, items)
        return value
      }
    } catch {
      // parsed whole, which tells what is wrong with it
    }
    return JSON.parse(text)
  }
}

/** The objects of a list from the first one on, and where the list ends; undefined when it is laid out otherwise. */
function takeItems(text: string, start: number, before: readonly Item[]) {
  const items: Item[] = []
  for (let at = start; text[at] === '{' && items.length < MOST; at += LAYOUT.next.length) {
    const known = before[items.length]
    const item = known !== undefined && isAt(text, known.text, at) ? known : parseItem(text, at)
    items.push(item)
    at += item.text.length
    if (isAt(text, LAYOUT.over, at)) return { items, end: at + LAYOUT.over.length }
    if (!isAt(text, LAYOUT.next, at)) break
  }
  return undefined
}

/** By slices: V8 compares their bytes at once, `startsWith` character by character. */
const isAt = (text: string, part: string, at: number): boolean => text.slice(at, at + part.length) === part

function parseItem(text: string, start: number): Item {
  const end = text.indexOf(LAYOUT.end, start)
  // put together anew: a slice would keep the whole text that it is of
  const item = `{${text.slice(start + 1, end < 0 ? undefined : end + LAYOUT.end.length)}`
  return { text: item, value: JSON.parse(item) }
}

/** Puts each list in the place of its mark; false when a mark is somewhere else. */
function restore(value: unknown, found: ReadonlyMap<string, readonly Item[]>, mark: string): boolean {
  const report: Record<string, unknown> = asRecord(value)
  for (const [list, items] of found) {
    const marked = report[list]
    if (!Array.isArray(marked) || marked.length !== 1 || marked[0] !== mark) return false
    report[list] = items.map((item) => item.value)
  }
  return true
}

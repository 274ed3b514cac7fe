import { EVENT_ID, type Event } from 'js-yaml'

/** Aliases may stand for this many values, whatever the text, and for this many times the values that it writes. */
const FREE_VALUES = 10_000
const FREE_TIMES = 10

/**
 * Whether the aliases of a text stand for far more values than it writes: a few lines make billions of values, and a
 * thousand documents of such lines keep whoever walks each of them up to a bound busy for hours. Go's YAML refuses most of
 * such texts too.
 */
export function multiplies(text: string, events: readonly Event[]): boolean {
  let written = 0
  let repeated = 0
  /** What each anchor of the document stands for, in values. */
  let anchors = new Map<string, number>()
  const open: { anchor: string | undefined; values: number }[] = []
  const add = (values: number): void => {
    const parent = open.at(-1)
    if (parent) parent.values += values
  }
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        anchors = new Map()
        open.push({ anchor: undefined, values: 0 })
        break
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        written++
        open.push({ anchor: anchorOf(text, event), values: 1 })
        break
      case EVENT_ID.SCALAR: {
        written++
        add(1)
        const anchor = anchorOf(text, event)
        if (anchor !== undefined) anchors.set(anchor, 1)
        break
      }
      case EVENT_ID.ALIAS: {
        const values = anchors.get(text.slice(event.anchorStart, event.anchorEnd)) ?? 1
        repeated += values
        add(values)
        break
      }
      case EVENT_ID.POP: {
        const closed = open.pop()
        if (!closed) break
        add(closed.values)
        if (closed.anchor !== undefined) anchors.set(closed.anchor, closed.values)
      }
    }
  }
  return repeated > FREE_VALUES + FREE_TIMES * written
}

const anchorOf = (text: string, { anchorStart, anchorEnd }: Extract<Event, { anchorStart: number }>) =>
  anchorStart < 0 ? undefined : text.slice(anchorStart, anchorEnd)

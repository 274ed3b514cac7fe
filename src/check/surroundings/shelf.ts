import { addTo, type Lists } from '../../model/lists.ts'

/** Something with the place from which it is seen: its path and a final `/`, or an empty text for a whole release. */
export interface Placed<Item> {
  readonly place: string
  readonly item: Item
}

/** Things of one sort, sorted by place. */
export type Shelf<Item> = readonly Placed<Item>[]

/** Things by key, each list in the order in which they were added: add them sorted by place. */
export interface Shelves<Item> {
  add(key: string, placed: Placed<Item>): void
  get(key: string): Shelf<Item>
}

export function createShelves<Item>(): Shelves<Item> {
  const lists: Lists<string, Placed<Item>> = new Map()
  return {
    add: (key, placed) => addTo(lists, key, placed),
    get: (key) => lists.get(key) ?? [],
  }
}

/**
 * The things of some shelves, level by level: those of the same file, then those of its folder, then of the folders
 * above. Since a shelf is sorted, all that lies below a folder is one stretch of it.
 */
export function* outward<Item>(shelves: readonly Shelf<Item>[], place: string): Iterable<readonly Item[]> {
  // most questions are about something of which there is none
  const stretches = shelves.filter((shelf) => shelf.length > 0).map((shelf) => ({ shelf, from: 0, to: 0 }))
  if (stretches.length === 0) return
  for (const folder of foldersOf(place)) {
    const level: Item[] = []
    for (const seen of stretches) {
      const { shelf } = seen
      const from = folder === '' ? 0 : lowerBound(shelf, folder)
      const to = folder === '' ? shelf.length : lowerBound(shelf, `${folder}\uffff`)
      const inner = seen.to > seen.from ? seen : { from, to: from }
      for (let at = from; at < inner.from; at++) push(level, shelf[at])
      for (let at = inner.to; at < to; at++) push(level, shelf[at])
      seen.from = from
      seen.to = to
    }
    if (level.length > 0) yield level
  }
}

function push<Item>(level: Item[], placed: Placed<Item> | undefined): void {
  if (placed) level.push(placed.item)
}

/** `a/b/`, `a/`, and the empty text of the root, for `a/b/`. */
function* foldersOf(place: string): Iterable<string> {
  for (let folder = place; folder !== ''; folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1))
    yield folder
  yield ''
}

/** Index of the first entry whose place does not sort before a text. */
function lowerBound(shelf: Shelf<unknown>, text: string): number {
  let low = 0
  let high = shelf.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((shelf[middle]?.place ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

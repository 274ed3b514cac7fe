/** Items by a key that they share; each list has been begun by an item. */
export type Lists<Key, Item> = Map<Key, [Item, ...Item[]]>

/** Adds an item to the list of a key. */
export function addTo<Key, Item>(lists: Lists<Key, Item>, key: Key, item: Item): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

/** Items by key, in the order in which they come; those without key are left out. */
export function listsBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key | undefined): Lists<Key, Item> {
  const lists: Lists<Key, Item> = new Map()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== undefined) addTo(lists, key, item)
  }
  return lists
}

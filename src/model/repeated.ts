/** The items whose key an earlier one has, each with that earlier one. */
export function repeated<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): { readonly item: Item; readonly earlier: Item }[] {
  const first = new Map<string, Item>()
  return items.flatMap((item) => {
    const key = keyOf(item)
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, item)
    return earlier === undefined ? [] : [{ item, earlier }]
  })
}

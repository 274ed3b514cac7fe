/** Index of the last of the ascending numbers that is not above `value`; -1 when all are. */
export function lastAtOrBelow(ascending: readonly number[], value: number): number {
  let low = -1
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ascending[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

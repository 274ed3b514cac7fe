import { closest, distance } from 'fastest-levenshtein'

/** Longer names are no misspelling. */
const MAX_NAME = 60

/** Two letters that changed places are two edits, and one mistake. */
const sorted = (text: string): string => [...text].sort().join('')

/** The one of several names that an author probably meant: the nearest, when it is near. Undefined for none. */
export function meantName(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0 || name === '' || name.length > MAX_NAME) return undefined
  const lower = name.toLowerCase()
  const same = names.find((other) => other.toLowerCase() === lower)
  if (same !== undefined) return same
  const letters = sorted(lower)
  const mixed = names.find((other) => sorted(other.toLowerCase()) === letters)
  if (mixed !== undefined) return mixed
  const nearest = closest(name, names)
  return distance(lower, nearest.toLowerCase()) <= Math.max(1, Math.floor(Math.min(name.length, nearest.length) / 3))
    ? nearest
    : undefined
}

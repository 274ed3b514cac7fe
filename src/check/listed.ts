import type { Judged } from './judge.ts'

/** More findings than anybody reads; GitHub takes 25,000 results of one tool. */
export const MOST_LISTED = 10_000

/**
 * The hits that a report lists when there are too many: of each rule the same number at most, so that none hides the
 * others, in the order in which they were found. All of them are counted all the same.
 */
export function listed(judged: readonly Judged[], most = MOST_LISTED): readonly Judged[] {
  if (judged.length <= most) return judged
  const counts = new Map<string, number>()
  for (const { hit } of judged) counts.set(hit.rule.code, (counts.get(hit.rule.code) ?? 0) + 1)
  const limit = fairShare([...counts.values()], most)
  const taken = new Map<string, number>()
  return judged.filter(({ hit }) => {
    const number = (taken.get(hit.rule.code) ?? 0) + 1
    taken.set(hit.rule.code, number)
    return number <= limit
  })
}

/** The largest number that each may have at most, so that all together have no more than `most`; at least one. */
function fairShare(counts: readonly number[], most: number): number {
  let left = most
  for (const [index, count] of [...counts].sort((a, b) => a - b).entries()) {
    const share = Math.floor(left / (counts.length - index))
    if (count > share) return Math.max(share, 1)
    left -= count
  }
  return most
}

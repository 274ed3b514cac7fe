import { listsBy } from '../model/lists.ts'
import type { Report, Unverified, UnverifiedReason } from '../model/report.ts'

/** What could not be verified for one and the same reason. */
export interface UnverifiedGroup {
  readonly reason: UnverifiedReason
  readonly items: readonly Unverified[]
}

/** Grouped by reason, the largest group first; within a group as the run met them. */
export function unverifiedGroups({ unverified }: Report): readonly UnverifiedGroup[] {
  return [...listsBy(unverified, ({ reason }) => reason)]
    .map(([reason, items]) => ({ reason, items }))
    .sort((a, b) => b.items.length - a.items.length || (a.reason < b.reason ? -1 : 1))
}

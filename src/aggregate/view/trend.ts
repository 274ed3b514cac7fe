import { DAY } from '../../model/day.ts'
import type { Verdict } from '../../model/report.ts'

/** How many projects had each verdict at the end of a week. */
export interface TrendPoint extends Readonly<Record<Verdict, number>> {
  /** First day of the week. */
  readonly week: Date
}

/** The last report of a project in one week. */
export interface WeeklyVerdict {
  readonly project: number
  readonly week: Date
  readonly verdict: Verdict
}

const WEEK = 7 * DAY

/** A year. */
const WEEKS = 53

/** Each project keeps its last verdict until it has another one. `weekly` is sorted by week. */
export function trendOf(weekly: readonly WeeklyVerdict[], now: Date): readonly TrendPoint[] {
  const [first] = weekly
  if (!first) return []
  const verdicts = new Map<number, Verdict>()
  const counts = { compatible: 0, undetermined: 0, incompatible: 0 }
  const points: TrendPoint[] = []
  let next = 0
  for (let week = first.week.getTime(); week <= now.getTime(); week += WEEK) {
    for (; next < weekly.length; next += 1) {
      const each = weekly[next]
      if (each === undefined || each.week.getTime() > week) break
      const before = verdicts.get(each.project)
      if (before) counts[before] -= 1
      verdicts.set(each.project, each.verdict)
      counts[each.verdict] += 1
    }
    points.push({ week: new Date(week), ...counts })
  }
  return points.slice(-WEEKS)
}

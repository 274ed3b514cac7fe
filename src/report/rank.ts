import type { Finding } from '../model/finding.ts'
import { byLocation } from '../model/location.ts'
import type { Report } from '../model/report.ts'
import { bySeverity } from '../model/severity.ts'

/** A finding that depends on no environment holds in all of them. */
const reach = ({ environments }: Finding): number => (environments.length === 0 ? Infinity : environments.length)

const byReach = (a: Finding, b: Finding): number => (reach(a) === reach(b) ? 0 : reach(b) - reach(a))

/** The findings that stand, the weightiest first: by severity, by number of environments, then by place. */
export const ranked = ({ findings }: Report): readonly Finding[] =>
  findings
    .filter(({ suppressed }) => !suppressed)
    .sort(
      (a, b) =>
        bySeverity(a.severity, b.severity) ||
        byReach(a, b) ||
        byLocation(a.location, b.location) ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    )

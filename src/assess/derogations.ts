import { DAY } from '../model/day.ts'
import type { Location } from '../model/location.ts'
import type { ReportedDerogation } from '../model/report.ts'
import type { Problem } from '../model/subject/problem.ts'
import type { ManifestSubject } from '../model/subject/repository.ts'

/** A derogation that ends within so many days is announced. */
const SOON = 30

/** What became of each derogation; `problems` tell which silenced nothing. */
export function reportedDerogations(
  subject: ManifestSubject | undefined,
  problems: readonly Problem[],
  today: string,
): readonly ReportedDerogation[] {
  if (!subject) return []
  const unused = new Set(
    problems.flatMap(({ kind, location }) => (kind === 'derogation-unused' ? [placeKey(location)] : [])),
  )
  const soon = new Date(Date.parse(today) + SOON * DAY).toISOString().slice(0, 10)
  return (subject.manifest.derogations ?? []).map(({ rule, where, reason, approvedBy, until }, index) => {
    const location = subject.document.locate(['derogations', index, 'rule'])
    const state =
      until < today ? 'expired' : unused.has(placeKey(location)) ? 'unused' : until <= soon ? 'ends-soon' : 'active'
    return { rule, where, reason, approvedBy, until, state, location }
  })
}

const placeKey = ({ path, start }: Location): string => `${path}:${start.line}:${start.column}`

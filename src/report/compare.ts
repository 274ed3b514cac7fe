import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { reaches } from '../model/severity.ts'
import { ranked } from './rank.ts'

/** What a run changed of another one; the weightiest first in each list. */
export interface Comparison {
  readonly added: readonly Finding[]
  /** Findings of the base that no longer stand. */
  readonly fixed: readonly Finding[]
  readonly unchanged: readonly Finding[]
}

/** Compares the findings that stand by their fingerprints, which stay the same when lines move. */
export function compareReports(report: Report, base: Report): Comparison {
  const before = ranked(base)
  const now = ranked(report)
  return {
    added: now.filter(not(held(before))),
    fixed: before.filter(not(held(now))),
    unchanged: now.filter(held(before)),
  }
}

/**
 * The report with each finding marked as new or not, which fails for new ones only. When not all findings are listed, the
 * new ones are not known: it then passes only if it does so with all of them.
 */
export function judgedAgainst(report: Report, base: Report, name: string): Report {
  const { added, fixed, unchanged } = compareReports(report, base)
  const fresh = new Set(added)
  const isWhole = [base, report].every(({ counts, findings }) => listed(counts) === findings.length)
  return {
    ...report,
    passed: report.passed || (isWhole && !added.some(({ severity }) => reaches(severity, report.failOn))),
    comparison: { with: name, added: added.length, fixed: fixed.length, unchanged: unchanged.length },
    findings: report.findings.map((finding) =>
      finding.suppressed ? finding : { ...finding, change: fresh.has(finding) ? 'new' : 'unchanged' },
    ),
  }
}

const listed = ({ error, warning, info, suppressed }: Report['counts']): number => error + warning + info + suppressed

/** What is annotated: the findings that stand, without those that the run was compared with had. */
export const annotated = (report: Report): readonly Finding[] =>
  ranked(report).filter(({ change }) => change !== 'unchanged')

/** Whether one of the findings has the same fingerprint and is not taken for another one yet. */
function held(findings: readonly Finding[]): (finding: Finding) => boolean {
  const left = new Map<string, number>()
  for (const { fingerprint } of findings) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1)
  return ({ fingerprint }) => {
    const number = left.get(fingerprint) ?? 0
    left.set(fingerprint, number - 1)
    return number > 0
  }
}

const not =
  (holds: (finding: Finding) => boolean) =>
  (finding: Finding): boolean =>
    !holds(finding)

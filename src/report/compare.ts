import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
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

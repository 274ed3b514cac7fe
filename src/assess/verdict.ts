import type { Finding } from '../model/finding.ts'
import type { Report, Verdict } from '../model/report.ts'
import { reaches, type Threshold } from '../model/severity.ts'

type Judged = Pick<Finding, 'severity' | 'suppressed'>

const stands = ({ suppressed }: Judged): boolean => suppressed === undefined

/** How many findings stand, by severity, and how many are suppressed. */
export function count(findings: readonly Judged[]): Report['counts'] {
  const of = (severity: Finding['severity']) =>
    findings.filter((finding) => stands(finding) && finding.severity === severity).length
  return {
    error: of('error'),
    warning: of('warning'),
    info: of('info'),
    suppressed: findings.filter((finding) => !stands(finding)).length,
  }
}

/** What the findings that stand, and what could not be verified, say together. */
export function verdict(counts: Report['counts'], unverified: number): Verdict {
  if (counts.error > 0) return 'incompatible'
  return unverified > 0 ? 'undetermined' : 'compatible'
}

/** Whether no finding that stands reaches the threshold. */
export const passes = (findings: readonly Judged[], failOn: Threshold): boolean =>
  !findings.some((finding) => stands(finding) && reaches(finding.severity, failOn))

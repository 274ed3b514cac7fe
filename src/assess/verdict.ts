import type { Report, Verdict } from '../model/report.ts'
import { reaches, SEVERITIES, type Threshold } from '../model/severity.ts'

/** What the findings that stand, and what could not be verified, say together. */
export function verdict(counts: Report['counts'], unverified: number): Verdict {
  if (counts.error > 0) return 'incompatible'
  return unverified > 0 ? 'undetermined' : 'compatible'
}

/** Whether no finding that stands reaches the threshold. */
export const passes = (counts: Report['counts'], failOn: Threshold): boolean =>
  !SEVERITIES.some((severity) => counts[severity] > 0 && reaches(severity, failOn))

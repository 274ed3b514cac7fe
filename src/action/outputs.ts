import type { Report } from '../model/report.ts'
import type { Comparison } from '../report/compare.ts'
import type { Docking } from './docking.ts'

/** Outputs of the step: short ones only, GitHub refuses more than 1 MB a job. */
export type Outputs = Readonly<Record<string, string>>

export const reportOutputs = ({ verdict, counts, unverified }: Report, passed: boolean): Outputs => ({
  verdict,
  passed: String(passed),
  'error-count': String(counts.error),
  'warning-count': String(counts.warning),
  'info-count': String(counts.info),
  'suppressed-count': String(counts.suppressed),
  'unverified-count': String(unverified.length),
})

/** Empty without something to compare with, and without a folder. */
export const publicationOutputs = (comparison?: Comparison, reportFolder = ''): Outputs => ({
  'new-count': comparison ? String(comparison.added.length) : '',
  'fixed-count': comparison ? String(comparison.fixed.length) : '',
  'report-folder': reportFolder,
})

export const dockingOutputs = ({ mirrored, reason, pipelineUrl = '' }: Docking): Outputs => ({
  mirrored: String(mirrored),
  'mirror-reason': reason,
  'pipeline-url': pipelineUrl,
})

import type { Report } from '../model/report.ts'
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

export const dockingOutputs = ({ mirrored, reason, pipelineUrl = '' }: Docking): Outputs => ({
  mirrored: String(mirrored),
  'mirror-reason': reason,
  'pipeline-url': pipelineUrl,
})

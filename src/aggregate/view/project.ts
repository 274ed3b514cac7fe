import type { Verdict } from '../../model/report.ts'
import { GATES, type GateId } from '../../model/requirement/reported.ts'
import type { ReportDetail, ReportRecord } from '../reading/record.ts'

/** One report in the history of a project. */
export interface HistoryPoint {
  readonly generatedAt: Date
  readonly verdict: Verdict
  readonly errors: number
  readonly warnings: number
}

/** A project as its last report on the branch that counts says. */
export interface ProjectView {
  readonly id: number
  /** Name of its page: safe in a path and in an address. */
  readonly slug: string
  readonly name: string
  readonly repository: string
  readonly branch: string
  /** The other branches that reports are about. */
  readonly branches: readonly { readonly branch: string; readonly generatedAt: Date; readonly verdict: Verdict }[]
  readonly commit?: string
  readonly generatedAt: Date
  readonly tool: string
  readonly verdict: Verdict
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly suppressed: number
  readonly unverified: number
  readonly rules: ReportRecord['rules']
  readonly gates: ReportRecord['gates']
  readonly requirements: ReportRecord['requirements']
  readonly detail: ReportDetail
  /** Oldest first. */
  readonly history: readonly HistoryPoint[]
  /** What the last report before the period said; undefined when there was none. */
  readonly before?: { readonly verdict: Verdict; readonly gates: ReportRecord['gates'] }
}

/** How many reports of a project say nothing of a gate: unknown, which is neither open nor closed. */
export type GateAnswer = 'open' | 'closed' | 'unknown'

export function gateAnswer(gates: ReportRecord['gates'], gate: GateId): GateAnswer {
  const state = gates?.[gate]
  return state === undefined ? 'unknown' : state[0] === 1 ? 'open' : 'closed'
}

/** The step that a project stands before: the first that is not open; `passed` behind the last; `unknown` without any. */
export function nextGate(gates: ReportRecord['gates']): GateId | 'passed' | 'unknown' {
  if (gates === null) return 'unknown'
  return GATES.find((gate) => gateAnswer(gates, gate) !== 'open') ?? 'passed'
}

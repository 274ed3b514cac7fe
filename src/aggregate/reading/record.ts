import type { Language } from '../../model/language.ts'
import type { EnvironmentVerdict, ReportedDerogation, UnverifiedReason, Verdict } from '../../model/report.ts'
import type { GateId, RequirementPriority, RequirementStatus } from '../../model/requirement/reported.ts'
import type { Severity } from '../../model/severity.ts'
import type { RuleCount } from './tally.ts'

/** What history keeps of every report. */
export interface ReportRecord {
  readonly name: string
  /** Empty when nothing says it. */
  readonly repository: string
  readonly branch: string
  readonly defaultBranch?: string
  readonly commit?: string
  /** ISO 8601. */
  readonly generatedAt: string
  /** sha256 of the text, in hexadecimal digits. */
  readonly content: string
  readonly tool: string
  readonly verdict: Verdict
  readonly passed: boolean
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly suppressed: number
  readonly unverified: number
  readonly rules: Readonly<Record<string, RuleCount>>
  /** Null in a report that says nothing of gates: unknown. */
  readonly gates: Readonly<Partial<Record<GateId, GateState>>> | null
  readonly requirements: Readonly<Partial<Record<RequirementStatus, number>>> | null
}

export type GateState = readonly [open: 0 | 1, met: number, total: number]

/** What is kept of the last report of each branch only: bounded, each text cleaned and clipped. */
export interface ReportDetail {
  readonly language: Language
  readonly profile: string
  readonly manifest: 'absent' | 'valid' | 'invalid'
  readonly environments: readonly EnvironmentVerdict[]
  readonly gates: readonly DetailGate[]
  readonly requirements: readonly DetailRequirement[]
  readonly derogations: readonly DetailDerogation[]
  readonly findings: readonly DetailFinding[]
  readonly unverified: readonly DetailUnverified[]
  readonly reasons: Readonly<Partial<Record<UnverifiedReason, number>>>
}

export interface DetailPlace {
  readonly path: string
  readonly line?: number
}

export interface DetailGate {
  readonly id: GateId
  readonly title: string
  readonly open: boolean
  readonly met: number
  readonly total: number
  readonly changes: readonly ({
    readonly text: string
    readonly rule?: string
    readonly field?: string
  } & Partial<DetailPlace>)[]
}

export interface DetailRequirement {
  readonly id: string
  readonly title: string
  readonly priority: RequirementPriority
  readonly status: RequirementStatus
  /** The weightiest evidence. */
  readonly because?: string
}

export type DetailDerogation = Pick<ReportedDerogation, 'rule' | 'where' | 'reason' | 'approvedBy' | 'until'> & {
  readonly unused: boolean
}

export interface DetailFinding extends DetailPlace {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
}

export interface DetailUnverified extends DetailPlace {
  readonly reason: UnverifiedReason
  readonly message: string
}

import type { Location } from '../location.ts'

/** The steps of the onboarding, in order. At each of them the platform checks the prerequisites. */
export const GATES = ['scoping', 'ovh', 'cloud-pi', 'production'] as const

export type GateId = (typeof GATES)[number]

/** This step and those behind it: a later one asks all that an earlier one does. */
export const gatesFrom = (gate: GateId): readonly GateId[] => GATES.slice(GATES.indexOf(gate))

/**
 * `P` (primordiale) and `I` (importante) as the CCT says; `required` and `advised` as the platform's pages say. Only `P` and
 * `required` close a gate.
 */
export type RequirementPriority = 'P' | 'required' | 'I' | 'advised'

export const isBinding = (priority: RequirementPriority): boolean => priority === 'P' || priority === 'required'

/**
 * - `met`: what answers it was looked at and nothing is wrong;
 * - `declared`: the project says so, and nothing can verify it;
 * - `broken`: a finding stands, or what is declared contradicts it;
 * - `missing`: nothing answers it;
 * - `unverified`: what answers it could not be judged;
 * - `not-applicable`: it does not concern this project, or not this repository.
 */
export type RequirementStatus = 'met' | 'declared' | 'broken' | 'missing' | 'unverified' | 'not-applicable'

/** Whether a requirement with this status is answered. */
export const isAnswered = (status: RequirementStatus): boolean =>
  status === 'met' || status === 'declared' || status === 'not-applicable'

/** What an answer rests on. */
export interface Evidence {
  /**
   * `finding`: a finding, standing or suppressed; `field`: a field of the onboarding manifest, filled or missing; `file`: what
   * the repository holds; `unverified`: what could not be judged; `reason`: why it does not apply.
   */
  readonly kind: 'finding' | 'field' | 'file' | 'unverified' | 'reason'
  /** In the report's language. */
  readonly text: string
  /** Code of the rule. */
  readonly rule?: string
  /** Dotted path in the manifest: `backup.procedure`. */
  readonly field?: string
  readonly location?: Location
}

export interface RequirementSource {
  /** Page of the platform's documentation. */
  readonly page?: string
  /** Identifier in the CCT, which gives two of them twice. */
  readonly exigence?: string
  readonly url?: string
}

/** One line of what the platform asks, with the project's answer. */
export interface ReportedRequirement {
  /** Never reused: `PRE-05`, `EXI-ARCH-18`. */
  readonly id: string
  readonly title: string
  readonly priority: RequirementPriority
  readonly source: RequirementSource
  readonly status: RequirementStatus
  /** A bounded number of them, the weightiest first. */
  readonly evidence: readonly Evidence[]
  /** Steps that ask it; none for what is only followed. */
  readonly gates: readonly GateId[]
}

/** One thing to do, and the requirements that it would answer. */
export interface Change {
  readonly text: string
  readonly requirements: readonly string[]
  readonly location?: Location
  readonly field?: string
  readonly rule?: string
}

/** A step of the onboarding, and what still separates the project from it. */
export interface ReportedGate {
  readonly id: GateId
  readonly title: string
  /** True when nothing that blocks is left. */
  readonly open: boolean
  /** How many of the requirements that it asks are answered, of all that concern the project. */
  readonly met: number
  readonly total: number
  /** The most blocking first. */
  readonly left: readonly {
    readonly requirement: string
    readonly status: RequirementStatus
    /** False for what is only important or advised. */
    readonly blocking: boolean
  }[]
  /** The shortest list of changes found that would open it, the one that answers most first. */
  readonly changes: readonly Change[]
}

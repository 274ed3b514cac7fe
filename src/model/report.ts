import type { Environment } from './environment.ts'
import type { Finding } from './finding.ts'
import type { Language } from './language.ts'
import type { Location } from './location.ts'
import type { ReportedGate, ReportedRequirement } from './requirement/reported.ts'
import type { Severity, Threshold } from './severity.ts'

/** Why something could not be verified. */
export type UnverifiedReason =
  | 'chart-not-rendered'
  | 'kustomization-not-rendered'
  | 'template-not-rendered'
  | 'dependency-missing'
  | 'release-incomplete'
  | 'values-not-used'
  | 'application-not-followed'
  | 'encrypted'
  | 'deployment-folder'
  | 'patch-fragment'
  | 'stray-link'
  | 'too-large'
  | 'unreadable'
  | 'include-not-read'
  | 'schema-unknown'
  | 'script-not-checked'
  | 'console-not-read'
  | 'rule-failed'

/** Something the run met and could not judge: it is neither right nor wrong. */
export interface Unverified {
  readonly reason: UnverifiedReason
  readonly path: string
  readonly line?: number
  /** In the report's language. */
  readonly message: string
}

/** Something the run took for granted because nothing declared it. */
export interface Assumption {
  readonly code: 'no-manifest' | 'invalid-manifest' | 'no-environment' | 'not-all-listed' | 'unknown-commitment'
  readonly message: string
}

/** One release that was rendered, or that could not be. */
export interface ReportedRelease {
  readonly type: 'helm' | 'kustomize' | 'directory'
  readonly folder: string
  readonly environments: readonly string[]
  readonly decidedBy: 'manifest' | 'application' | 'values-files' | 'defaults'
  readonly status: 'rendered' | 'failed' | 'skipped'
  /** False when something that takes part could not be had. */
  readonly complete: boolean
  readonly objects: number
}

/**
 * - `incompatible`: an error stands;
 * - `undetermined`: no error stands, but part of the project could not be verified;
 * - `compatible`: no error stands and everything found was verified.
 */
export type Verdict = 'compatible' | 'undetermined' | 'incompatible'

/** What the findings of one environment say; its severities are those of its own class. */
export interface EnvironmentVerdict {
  readonly name: string
  readonly class: Environment['class']
  readonly verdict: Verdict
  readonly counts: Report['counts']
}

/** A derogation of the onboarding manifest and what became of it. */
export interface ReportedDerogation {
  /** As it is written: a code or a name. */
  readonly rule: string
  readonly where?: string
  readonly reason: string
  readonly approvedBy: string
  /** `YYYY-MM-DD` */
  readonly until: string
  /** `ends-soon`: within a month; `unused`: no finding is left for it. */
  readonly state: 'active' | 'ends-soon' | 'expired' | 'unused'
  readonly location: Location
}

/** Where what was checked comes from; absent when nothing says so. */
export interface ReportSource {
  /** Address of the repository: `https://github.com/owner/name`. */
  readonly repository?: string
  readonly commit?: string
  /** Name of the branch; any other reference in full, as `refs/tags/v1`. */
  readonly branch?: string
}

/** What a run changed of another one; only its new findings fail it and are annotated. */
export interface ReportedComparison {
  /** The commit, or the report, that it was compared with. */
  readonly with: string
  readonly added: number
  readonly fixed: number
  readonly unchanged: number
}

/** Everything one run learned. Every output format is a view of it. */
export interface Report {
  /** Version of this shape, see schemas/report.schema.json. */
  readonly version: 1
  readonly tool: { readonly name: 'accostage'; readonly version: string }
  /** ISO 8601, UTC. */
  readonly generatedAt: string
  readonly language: Language
  readonly profile: string
  readonly project?: string
  readonly source?: ReportSource
  readonly environments: readonly Environment[]
  readonly verdict: Verdict
  readonly failOn: Threshold
  /** False when a finding stands at or above `failOn`; with a comparison, when a new one does. */
  readonly passed: boolean
  readonly comparison?: ReportedComparison
  /** How many findings stand, by severity; those suppressed are counted apart. */
  readonly counts: Readonly<Record<Severity | 'suppressed', number>>
  /** The same for each environment that was looked at. */
  readonly environmentVerdicts: readonly EnvironmentVerdict[]
  /** Every requirement of the platform and the project's answer. */
  readonly requirements: readonly ReportedRequirement[]
  /** The steps of the onboarding, in order. */
  readonly gates: readonly ReportedGate[]
  readonly derogations: readonly ReportedDerogation[]
  /** How much was looked at. */
  readonly inputs: {
    readonly dockerfiles: number
    readonly objects: number
    readonly pipelines: number
    readonly charts: number
    readonly kustomizations: number
    readonly valuesFiles: number
    readonly manifest: 'absent' | 'valid' | 'invalid'
  }
  /** What was rendered, and what decided it. */
  readonly releases: readonly ReportedRelease[]
  /** Rules whose severity the manifest or the profile changed. */
  readonly changedRules: Readonly<Record<string, Severity | 'off'>>
  readonly assumptions: readonly Assumption[]
  /** Sorted by path, then by line and column. */
  readonly findings: readonly Finding[]
  readonly unverified: readonly Unverified[]
}

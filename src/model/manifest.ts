import type { Flavour } from './flavour.ts'
import type { Language } from './language.ts'
import type { Severity, Threshold } from './severity.ts'

/** CPU in cores, memory as a Kubernetes quantity or a number of GiB, GPU as a count. */
export interface Quota {
  readonly cpu?: number
  readonly memory?: number | string
  readonly gpu?: number
}

export interface DeclaredEnvironment {
  readonly name: string
  readonly stage: string
  readonly cluster?: string
  readonly quota?: Quota
  readonly autosync?: boolean
  readonly label?: string
}

export interface DeclaredRepository {
  readonly name: string
  readonly url?: string
  readonly type?: 'application' | 'infrastructure' | 'both'
  readonly private?: boolean
  readonly deployPath?: string
  readonly deployRevision?: string
  readonly valuesFiles?: readonly string[]
}

/** A finding accepted in writing. */
export interface Derogation {
  readonly rule: string
  /** Path or glob of the place; a Kubernetes object as `Kind/name`. Absent: wherever the rule is broken. */
  readonly where?: string
  readonly reason: string
  readonly approvedBy: string
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string
}

export interface Settings {
  readonly failOn?: Threshold
  readonly language?: Language
  readonly rules?: Readonly<Record<string, Severity | 'off'>>
  readonly ignore?: readonly string[]
  readonly mirror?: { readonly branches?: readonly string[]; readonly tags?: readonly string[] }
}

/** `accostage.yaml`: what a project declares, its derogations, its settings for the tool. */
export interface OnboardingManifest {
  readonly version: 1
  readonly project: { readonly name: string; readonly description?: string; readonly contact?: string }
  readonly platform?: { readonly flavour?: Flavour; readonly zone?: string }
  readonly quotas?: { readonly nonProduction?: Quota; readonly production?: Quota }
  readonly environments?: readonly DeclaredEnvironment[]
  readonly repositories?: readonly DeclaredRepository[]
  readonly derogations?: readonly Derogation[]
  readonly settings?: Settings
}

import type { Flavour } from './flavour.ts'
import type { Language } from './language.ts'
import type { BaseImage } from './profile.ts'
import type { Severity, Threshold } from './severity.ts'

/** CPU in cores, memory as a Kubernetes quantity or a number of GiB, GPU as a count. */
export interface Quota {
  readonly cpu?: number
  readonly memory?: number | string
  readonly gpu?: number
}

/** A number of GiB, or a Kubernetes quantity. */
export type Size = number | string

export interface DeclaredProject {
  readonly name: string
  /** Where the console gave another short name than the name itself. */
  readonly slug?: string
  readonly description?: string
  readonly organisation?: string
  readonly contact?: string
  readonly status?: 'new' | 'migration' | 'production'
  readonly milestones?: readonly { readonly name: string; readonly date: string }[]
}

export interface DeclaredDomain {
  readonly host: string
  /** Who supplies it. */
  readonly certificate?: 'project' | 'platform' | 'none'
}

export interface DeclaredEnvironment {
  readonly name: string
  /** Absent: its class is unknown. */
  readonly stage?: string
  readonly cluster?: string
  readonly quota?: Quota
  readonly autosync?: boolean
  readonly label?: string
  readonly domains?: readonly DeclaredDomain[]
  /** Public age key of the cluster. */
  readonly ageRecipient?: string
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

export interface DeclaredComponent {
  readonly name: string
  readonly technology?: string
  readonly tier?: string
  readonly criticality?: 'high' | 'medium' | 'low'
  readonly image?: string
  readonly port?: number
  readonly stateless?: boolean
  readonly session?: 'none' | 'client' | 'shared' | 'memory'
}

export interface DeclaredData {
  readonly volume?: Size
  readonly users?: number
  readonly migration?: { readonly planned?: boolean; readonly volume?: Size }
  readonly personal?: boolean
  readonly encrypted?: boolean
}

export interface DeclaredDatabase {
  readonly engine: string
  readonly name?: string
  readonly mode?: 'operator' | 'chart' | 'manifest' | 'managed' | 'external'
  /** Who creates its tables. */
  readonly schema?: 'application' | 'manual'
}

export interface DeclaredBackup {
  readonly procedure?: string
  readonly frequency?: string
  readonly target?: string
  /** `YYYY-MM-DD`. */
  readonly restoredOn?: string
}

export interface DeclaredFlow {
  /** A name, an address, or `*.domain`. */
  readonly host: string
  readonly name?: string
  readonly port?: number
  readonly protocol?: string
  readonly network?: 'mi' | 'rie' | 'internet'
}

export type Skill = 'none' | 'learning' | 'autonomous'

export interface DeclaredApprovals {
  readonly securityAccreditation?: { readonly reference?: string; readonly until?: string }
  readonly architect?: string
  readonly pai?: string
  readonly personalDataAssessed?: boolean
}

/** How the project answers a requirement that no rule and no field can. */
export interface Commitment {
  /** Identifier of the requirement: `EXI-ORG-3`. */
  readonly requirement: string
  readonly answer: 'kept' | 'not-applicable'
  /** Where it is proved, or why it does not apply. */
  readonly because: string
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
  /** They add to those of the profile, which win. */
  readonly baseImages?: readonly Pick<BaseImage, 'name' | 'tag' | 'user' | 'ports'>[]
  readonly mirror?: { readonly branches?: readonly string[]; readonly tags?: readonly string[] }
}

/** `accostage.yaml`: what a project declares, its derogations, its settings for the tool. Its schema explains each field. */
export interface OnboardingManifest {
  readonly version?: 1
  readonly project: DeclaredProject
  readonly platform?: { readonly name?: string; readonly flavour?: Flavour; readonly zone?: string }
  readonly sensitivity?: 'NP' | 'DR'
  readonly exposure?: readonly ('internet' | 'intranet' | 'rie')[]
  readonly quotas?: { readonly nonProduction?: Quota; readonly production?: Quota }
  readonly environments?: readonly DeclaredEnvironment[]
  readonly repositories?: readonly DeclaredRepository[]
  readonly components?: readonly DeclaredComponent[]
  readonly data?: DeclaredData
  readonly databases?: readonly DeclaredDatabase[]
  readonly backup?: DeclaredBackup
  readonly externalFlows?: readonly DeclaredFlow[]
  readonly authentication?: { readonly providers?: readonly string[] }
  readonly architecture?: { readonly document?: string }
  readonly skills?: Readonly<
    Partial<Record<'containers' | 'kubernetes' | 'gitlabCi' | 'gitops' | 'helm' | 'openshift' | 'argocd', Skill>>
  >
  readonly observability?: {
    readonly health?: string
    readonly metrics?: string
    readonly logs?: 'gelf' | 'json' | 'text'
  }
  readonly recovery?: {
    readonly maximumDowntime?: string
    readonly maximumDataLoss?: string
    readonly dataCentres?: 1 | 2
  }
  readonly approvals?: DeclaredApprovals
  readonly commitments?: readonly Commitment[]
  readonly derogations?: readonly Derogation[]
  readonly settings?: Settings
}

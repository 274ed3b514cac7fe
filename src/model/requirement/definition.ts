import type { JsonRecord } from '../json.ts'
import type { Translated } from '../language.ts'
import type { OnboardingManifest } from '../manifest.ts'
import type { GateId, RequirementPriority, RequirementSource } from './reported.ts'

/** What rules must have had before them to prove anything. */
export const THINGS = [
  'dockerfile',
  'pipeline',
  'deployment',
  'workload',
  'job',
  'ingress',
  'network-policy',
  'config-map',
  'secret',
  'text',
] as const

export type Thing = (typeof THINGS)[number]

/** What is known of a project, for conditions and for fields that the repository can confirm. */
export interface ProjectFacts {
  readonly manifest?: OnboardingManifest
  /** How many there are of each; a base of Kustomize is none. */
  readonly counts: Readonly<Record<Thing, number>>
  /** What keeps data: a database or a volume, as an object names it. */
  readonly store?: string
  /** Another repository of the project, as declared, that holds what this one does not. */
  readonly elsewhere: { readonly application?: string; readonly infrastructure?: string }
  /** Paths from the root. */
  readonly paths: readonly string[]
  has(path: string): boolean
  /** The workflow that docks this repository. */
  readonly docking?: string
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** Rules that answer a requirement together. */
export interface RequirementCheck {
  /** What they look at; without it, they may break the requirement, and never prove it. */
  readonly of?: Thing
  /** Codes; those that cite an exigence as their source answer it by themselves. */
  readonly rules: readonly string[]
  /** Codes whose advice says that they could not tell: the requirement is not verified then. */
  readonly unsure?: readonly string[]
  /** True: without it the others prove too little. */
  readonly needed?: true
  /** True: where there is nothing of it, the requirement does not concern the project. */
  readonly concerns?: true
}

/** A field of the onboarding manifest that answers a requirement. */
export interface RequirementField {
  /** Dotted path; through lists, every item must have it. */
  readonly path: string
  /** True: it is shown when it is there and not asked for. */
  readonly optional?: true
  /** True: an empty list is an answer too. */
  readonly mayBeEmpty?: true
  /** Where it is asked for; `owner` is the section or the item that it stands in. */
  readonly when?: (owner: JsonRecord, facts: ProjectFacts) => boolean
  /** What a value says: that the repository confirms it, or what is wrong with it. Undefined: nobody can tell. */
  readonly judge?: (value: unknown, owner: JsonRecord, facts: ProjectFacts) => 'confirmed' | Translated | undefined
}

/** Why a requirement does not concern a project; undefined when it does. */
export type Exemption = (facts: ProjectFacts) => Translated | undefined

/** One line of what the platform asks, as data. */
export interface Requirement {
  /** Never reused. */
  readonly id: string
  readonly priority: RequirementPriority
  readonly source: RequirementSource
  /** The first step that asks it; none for what is no check of a project. */
  readonly gate?: GateId
  /** `why`: what it asks and for what. */
  readonly text: Translated<{ readonly title: string; readonly why: string }>
  readonly checks?: readonly RequirementCheck[]
  readonly fields?: readonly RequirementField[]
  /** A path that answers it by being there. */
  readonly file?: RegExp
  /** The requirements that it sums up: a family, or those of it that bind. */
  readonly sums?: readonly string[]
  /** True: a finding of gravity error breaks it, whatever its rule. */
  readonly everyError?: true
  /** True: a workflow that docks the repository answers it. */
  readonly docking?: true
  /** What of it no tool can see. */
  readonly beyond?: Translated
  readonly unless?: readonly Exemption[]
}

export interface GateDefinition {
  readonly id: GateId
  readonly text: Translated<{ readonly title: string; readonly why: string }>
}

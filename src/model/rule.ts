import type { ControlPlaneProgram } from './control-plane/arguments.ts'
import type { Environment } from './environment.ts'
import type { Facts } from './facts.ts'
import type { TextEdit } from './finding.ts'
import type { Translated } from './language.ts'
import type { Location, Place } from './location.ts'
import type { OnboardingManifest } from './manifest.ts'
import type { Profile } from './profile.ts'
import type { Schemas } from './schema/schemas.ts'
import type { Severity } from './severity.ts'
import type { ConsoleSubject } from './subject/console.ts'
import type { Dockerfile } from './subject/dockerfile.ts'
import type { ArgoApplication, Container, KubernetesObject, Pod } from './subject/kubernetes.ts'
import type { Pipeline, PipelineJob } from './subject/pipeline.ts'
import type { Problem } from './subject/problem.ts'
import type { ReleaseSubject } from './subject/release.ts'
import type { ManifestSubject, Repository, Setting, TextFile } from './subject/repository.ts'
import type { Surroundings } from './subject/surroundings.ts'

/** What a rule may look at. */
export interface Subjects {
  dockerfile: Dockerfile
  object: KubernetesObject
  pod: Pod
  container: Container
  program: ControlPlaneProgram
  application: ArgoApplication
  pipeline: Pipeline
  job: PipelineJob
  setting: Setting
  file: TextFile
  manifest: ManifestSubject
  console: ConsoleSubject
  release: ReleaseSubject
  repository: Repository
  problem: Problem
}

export type SubjectType = keyof Subjects

/** Severity of a rule: the same everywhere, or by class of the environment as Kyverno's audit and enforce modes. */
export type RuleSeverity = Severity | { readonly nonProduction: Severity; readonly production: Severity }

/** Where a rule comes from: a page of the platform's documentation, an exigence of the CCT, or any other written fact. */
export type RuleSource =
  | { readonly page: string; readonly says: string }
  | { readonly exigence: string }
  | { readonly fact: string }

/** A text, or one made from the facts of a finding. */
export type Wording = string | ((facts: Facts) => string)

/** `message`: what is wrong, the offending value quoted. `why`: the reason. `fix`: what to do. */
export interface RuleText {
  readonly title: string
  readonly message: Wording
  readonly why: Wording
  readonly fix?: Wording
}

/**
 * Text of one file, or a small tree of files. One file is named after the subject: `Dockerfile`, `object.yaml`,
 * `.gitlab-ci-dso.yml`, `accostage.yaml`. `CONSOLE_EXAMPLE` is no file: it stands for what the console answered.
 */
export type Example = string | Readonly<Record<string, string>>

/** Name of the `ConsoleFacts` of an example, as JSON. */
export const CONSOLE_EXAMPLE = 'console.json'

/** One place where the rule is broken. */
export interface Match {
  readonly at: Place
  readonly data?: Facts
  /** Where it differs from the rule's own severity. */
  readonly severity?: RuleSeverity
  /** Those that it concerns, where the subject alone does not say. */
  readonly environments?: readonly Environment[]
  readonly related?: readonly Location[]
  /** Safe corrections; those that need positions are worked out when a finding asks for them. */
  readonly edits?: readonly TextEdit[] | (() => readonly TextEdit[] | undefined)
  /** True: the line may hold a secret and is never shown, as for every match of a sensitive rule. */
  readonly sensitive?: true
  /** The peer's check that it comes from, in a rule that stands for several: comments that name it silence this match. */
  readonly check?: string
}

export interface RuleContext {
  readonly profile: Profile
  /** The onboarding manifest, when there is a valid one. */
  readonly manifest?: OnboardingManifest
  readonly environments: readonly Environment[]
  readonly repository: Repository
  /** What an object is deployed with. */
  around(object: KubernetesObject): Surroundings
  readonly schemas: Schemas
}

export interface Rule<Type extends SubjectType = SubjectType> {
  /** Family and number, never reused. */
  readonly code: string
  /** Readable name, accepted wherever the code is. */
  readonly name: string
  readonly subject: Type
  /** For objects: `v1/Service`, `apps/v1/Deployment`; `argoproj.io/*` for every kind of a group. */
  readonly kinds?: readonly string[]
  readonly severity: RuleSeverity
  /** False: only with `rules: all` or when named. */
  readonly default?: false
  /** True: the offending line may hold a secret and is never shown. */
  readonly sensitive?: true
  /** True: holds for sources of Kustomize too, whatever an overlay changes. */
  readonly beforeRender?: true
  /** True: passes on what another program found, where that program is. */
  readonly external?: true
  readonly sources: readonly RuleSource[]
  /** Peers' names for the same defect, `tool/check`. */
  readonly equivalents?: readonly string[]
  readonly text: Translated<RuleText>
  /** Run as tests and printed in the documentation; not in the bundles. */
  readonly examples: { readonly good: readonly Example[]; readonly bad: readonly Example[] }
  check(subject: Subjects[Type], context: RuleContext): Iterable<Match>
}

const CODE = /^(IMG|K8S|NET|SEC|HLM|KUS|ARG|CI|REP|ONB)\d{3}$/
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** Checks what the type cannot say. Throws on a rule that is not well formed: a bug, found when the module loads. */
export function defineRule<Type extends SubjectType>(rule: Rule<Type>): Rule<Type> {
  if (!CODE.test(rule.code)) throw new TypeError(`${rule.code} is not a rule code`)
  if (!NAME.test(rule.name)) throw new TypeError(`${rule.code}: "${rule.name}" is not a rule name`)
  if (rule.sources.length === 0) throw new TypeError(`${rule.code} names no source`)
  return rule
}

/** The wording put into words. */
export const word = (wording: Wording, facts: Facts): string => (typeof wording === 'string' ? wording : wording(facts))

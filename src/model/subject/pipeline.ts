import type { Route } from '../location.ts'
import type { YamlSubject } from './yaml.ts'

/** A `.gitlab-ci-dso.yml`, with its local includes read. */
export interface Pipeline extends YamlSubject {
  /** True for the file that the platform reads; false for an example or a copy elsewhere. */
  readonly active: boolean
  readonly includes: readonly PipelineInclude[]
  /** True when a job or template may come from a file that could not be read. */
  readonly incomplete: boolean
  /** Declared stages, or undefined when the file declares none. */
  readonly stages?: readonly string[]
  /** Jobs of the file, hidden ones (`.name`) included; those of local includes have `included: true`. */
  readonly jobs: readonly PipelineJob[]
  /** Global variables. */
  readonly variables: readonly PipelineVariable[]
}

export interface PipelineInclude {
  readonly type: 'project' | 'local' | 'remote' | 'template' | 'component'
  /** Project path, or the path, address or name included. */
  readonly target: string
  readonly files: readonly { readonly name: string; readonly route: Route }[]
  readonly ref?: string
  readonly route: Route
}

export interface PipelineVariable {
  readonly name: string
  readonly value: string
  readonly route: Route
}

/** One job; its routes are counted from the job. */
export interface PipelineJob extends YamlSubject {
  readonly name: string
  readonly hidden: boolean
  readonly included: boolean
  /** Names in `extends`, with their routes from the job. */
  readonly extends: readonly { readonly name: string; readonly route: Route }[]
  /** Every template the job extends, directly or not, of the file or of the catalogue; nearest first. */
  readonly ancestors: readonly string[]
  /** False when a name in the chain is known neither here nor in the catalogue. */
  readonly resolved: boolean
  /** Stage in force, inherited ones included; `test` when none is written. */
  readonly stage: string
  /** Variables in force: global, inherited and own, the last one wins. */
  readonly variables: readonly PipelineVariable[]
  /** Names in `needs`, undefined when the job has none. */
  readonly needs?: readonly string[]
}

import type { JsonRecord } from '../json.ts'
import type { Route } from '../location.ts'
import type { CatalogTemplate } from '../profile.ts'
import type { YamlDocument, YamlSubject } from './yaml.ts'

/** A `.gitlab-ci-dso.yml`, with its local includes read. */
export interface Pipeline extends YamlSubject {
  /** True for the file that the platform reads; false for an example or a copy elsewhere. */
  readonly active: boolean
  /** Those of the file and those of the local files it includes. */
  readonly includes: readonly PipelineInclude[]
  /** True when a job or template may come from a file that could not be read. */
  readonly incomplete: boolean
  /** Declared stages, or undefined when the file declares none. */
  readonly stages?: readonly string[]
  /** Jobs of the file, hidden ones (`.name`) included; those of local includes have `included: true`. */
  readonly jobs: readonly PipelineJob[]
  /** Global variables. */
  readonly variables: readonly PipelineVariable[]
  /** The file merged over the local files it includes, `extends` not followed. */
  readonly effective: JsonRecord
}

/** One `include`; its routes are counted from the root of `document`. */
export interface PipelineInclude {
  readonly type: 'project' | 'local' | 'remote' | 'template' | 'component'
  /** Project path, or the path, address or name included. */
  readonly target: string
  /** Paths without the leading `/`; of a local include, the path from the root. */
  readonly files: readonly { readonly name: string; readonly route: Route }[]
  readonly ref?: string
  readonly document: YamlDocument
  readonly route: Route
  /** Whether what it brings is known: a local file that was read, or files of the catalogue that the profile describes. */
  readonly known: boolean
}

export interface PipelineVariable {
  readonly name: string
  readonly value: string
  /** The file that sets it, from whose root `route` is counted; undefined for a default of a catalogue template. */
  readonly document?: YamlDocument
  readonly route: Route
}

/** One job; its routes are counted from the job. */
export interface PipelineJob extends YamlSubject {
  readonly pipeline: Pipeline
  readonly name: string
  readonly hidden: boolean
  readonly included: boolean
  /** Names in `extends`, with their routes from the job. */
  readonly extends: readonly { readonly name: string; readonly route: Route }[]
  /** Every template the job extends, directly or not, of the file or of the catalogue; nearest first. */
  readonly ancestors: readonly string[]
  /** Those of the ancestors that the catalogue defines, with what the profile tells of them. */
  readonly templates: readonly (CatalogTemplate & { readonly name: string })[]
  /** False when a name in the chain is known neither here nor in the catalogue. */
  readonly resolved: boolean
  /** Stage in force, inherited ones included; `test` when none is written. */
  readonly stage: string
  /** Variables in force: global, inherited and own, the last one wins. */
  readonly variables: readonly PipelineVariable[]
  /** Names in `needs`, undefined when the job has none. */
  readonly needs?: readonly string[]
  /**
   * The job merged over what it extends, as GitLab does. Of a catalogue template it holds the stage and the variables,
   * which is all that the profile tells.
   */
  readonly effective: JsonRecord
}

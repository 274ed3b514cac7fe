import type { Inventory } from '../../discover/inventory.ts'
import type { Environment } from '../../model/environment.ts'
import type { Profile } from '../../model/profile.ts'
import type { ArgoApplication } from '../../model/subject/kubernetes.ts'
import type { ManifestSubject } from '../../model/subject/repository.ts'
import type { YamlDocument } from '../../model/subject/yaml.ts'

/** What the decision about releases rests on. */
export interface PlanInput {
  /** Every file of the repository, sorted, relative to the root. */
  readonly paths: readonly string[]
  readonly inventory: Inventory
  /** The first document of a YAML file of the repository; undefined when it cannot be read. */
  readonly document: (path: string) => YamlDocument | undefined
  readonly manifest?: ManifestSubject
  /** The environments to plan for: those that the manifest declares, or some of them. */
  readonly environments: readonly Environment[]
  /** The Applications and ApplicationSets found in the repository. */
  readonly applications: readonly ArgoApplication[]
  readonly profile: Profile
  readonly repository: RepositoryIdentity
}

/** What is known of the repository under check. */
export interface RepositoryIdentity {
  readonly name?: string
  /** Its addresses in any form: https, ssh, `git@host:path`. */
  readonly urls: readonly string[]
}

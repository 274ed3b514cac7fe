import type { HadolintSettings } from '../hadolint.ts'
import type { Location, Place } from '../location.ts'
import type { OnboardingManifest } from '../manifest.ts'
import type { Source } from '../source.ts'
import type { Dockerfile, ImageBuild } from './dockerfile.ts'
import type { KubernetesObject, Pod } from './kubernetes.ts'
import type { Pipeline, PipelineJob } from './pipeline.ts'
import type { ReleaseSubject } from './release.ts'
import type { YamlDocument, YamlSubject } from './yaml.ts'

/** `accostage.yaml` as read and found valid. */
export interface ManifestSubject extends YamlSubject {
  readonly manifest: OnboardingManifest
}

/** A text file read for what it may leak: workflow, script, key, decrypted secret, `.env`. */
export interface TextFile {
  readonly source: Source
}

/**
 * One name with a literal value: of a values file, a ConfigMap, a container's environment, CI variables or a `.env`
 * file.
 */
export interface Setting {
  readonly origin: 'values' | 'config-map' | 'environment' | 'pipeline' | 'dotenv'
  readonly name: string
  readonly value: string
  /** True in compose files, tests, examples: what is there is not deployed. */
  readonly sample: boolean
  readonly location: Location
}

/** A Dockerfile that a job builds. */
export interface JobBuild {
  readonly path: string
  readonly job: PipelineJob
  readonly build: ImageBuild
  /** Whether the Dockerfile is there; `unknown` when a job may make it, or git ignores it. */
  readonly exists: 'yes' | 'no' | 'unknown'
}

/** The repository as a whole, for rules that compare its parts. */
export interface Repository {
  /** Every path, sorted, relative to the root. */
  readonly paths: readonly string[]
  has(path: string): boolean
  readonly dockerfiles: readonly Dockerfile[]
  readonly objects: readonly KubernetesObject[]
  readonly pods: readonly Pod[]
  readonly releases: readonly ReleaseSubject[]
  readonly pipelines: readonly Pipeline[]
  /** What the jobs of the CI file that the platform reads build, whether the Dockerfile is there or not. */
  readonly builds: readonly JobBuild[]
  readonly workflows: readonly TextFile[]
  /** Documents that SOPS encrypted: nothing but its own `sops` mapping is read of them. */
  readonly encrypted: readonly YamlDocument[]
  readonly manifest?: ManifestSubject
  /** What `.hadolint.yaml` says. */
  readonly hadolint?: HadolintSettings
  /** First position of a file, for a finding about the file itself. */
  fileAt(path: string): Location
  locate(subject: YamlSubject, place: Place): Location
}

import type { Environment } from './environment.ts'
import type { JsonRecord } from './json.ts'
import type { Location } from './location.ts'

/** Where one line of a rendered text comes from. */
export interface LineOrigin {
  /** The template line, in a file of the repository; a packed subchart as `charts/redis-1.2.3.tgz!redis/templates/x.yaml`. */
  readonly path: string
  readonly line: number
  /** False when the line was found by alignment, and only the file is sure. */
  readonly exact: boolean
  /** The line of the values file that influenced it and won. */
  readonly values?: { readonly path: string; readonly line: number; readonly key: string }
}

/** One rendered text, with the origin of each of its lines. */
export interface RenderedText {
  /** The template, named like an origin: a text made of another file's lines still belongs to it. */
  readonly template: string
  readonly text: string
  readonly origins: readonly LineOrigin[]
  /** Helm hook, when it is one. */
  readonly hook?: string
}

/** How Argo CD deploys one folder for one environment: the unit that is rendered. */
export interface Release {
  /** Environments that give this very input; empty when none is known. */
  readonly environments: readonly Environment[]
  /** An environment that no manifest declares, as the files name it: `prod` of `values-prod.yaml`, of `overlays/prod`. */
  readonly environmentName?: string
  /** Where the decision comes from. */
  readonly decidedBy: 'manifest' | 'application' | 'values-files' | 'defaults'
  /** Where it is written: the manifest's repository, the Application, the values file, the chart. */
  readonly declaredAt: Location
  /** Whether Argo CD prunes by itself, down to nothing: a release that renders nothing then removes everything. */
  readonly autosync: boolean | undefined
  /**
   * The Argo CD Applications that deploy it. Sure when the manifest or an Application decides, but for the last part of
   * the name that the console makes; else names of the same form and of an accepted length.
   */
  readonly applications: readonly ReleaseApplication[]
  readonly source: HelmRelease | KustomizeRelease | DirectoryRelease
}

/** The environments of a release, one that no manifest declares among them. */
export const environmentsOf = ({ environments, environmentName }: Release): readonly Environment[] =>
  environments.length === 0 && environmentName !== undefined
    ? [{ name: environmentName, stage: '', class: 'unknown' }]
    : environments

export interface ReleaseApplication {
  readonly name: string
  /** Name of the environment that it is for, when one is known. */
  readonly environment?: string
}

export interface HelmRelease {
  readonly type: 'helm'
  /** Folder of the chart, `.` for the root. */
  readonly folder: string
  /** Of the release; the longest one when several environments share this input. */
  readonly name: string
  /** Where it is deployed, when that is written. */
  readonly namespace?: string
  /** What Helm takes the cluster for, instead of the profile's version. */
  readonly kubeVersion?: string
  /** API versions (`group/version/kind`) that the templates may ask for, instead of the cluster's. */
  readonly apiVersions?: readonly string[]
  readonly skipCrds?: boolean
  readonly skipTests?: boolean
  readonly skipSchemaValidation?: boolean
  /** Ordered, the last wins; paths from the root. Every one exists. */
  readonly valuesFiles: readonly string[]
  /** Declared values files that do not exist, as written and resolved. */
  readonly missingValuesFiles: readonly { readonly written: string; readonly path: string; readonly at: Location }[]
  /** Parts of the input that are not in this repository, as written: what they set is unknown. Absent: all is known. */
  readonly unknown?: readonly string[]
  /** YAML text of `helm.values` or `helm.valuesObject`. */
  readonly values?: string
  /** As `--set` and `--set-string` read them, commas escaped as Argo CD does. */
  readonly parameters: readonly { readonly name: string; readonly value: string; readonly forceString: boolean }[]
}

export interface KustomizeRelease {
  readonly type: 'kustomize'
  readonly folder: string
  /** The `kustomize` mapping of the Application: Argo CD edits the kustomization with it before building. */
  readonly options?: JsonRecord
}

/** Plain manifests, as Argo CD's directory source. */
export interface DirectoryRelease {
  readonly type: 'directory'
  readonly folder: string
  readonly recurse: boolean
  readonly include?: string
  readonly exclude?: string
}

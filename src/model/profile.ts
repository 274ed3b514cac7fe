import type { Severity } from './severity.ts'

/** Default user of a base image, as far as it is known. */
export interface BaseImage {
  /** Canonical repository without tag: `docker.io/library/node`. */
  readonly name: string
  /** A tag matches when it contains this text; absent: every tag. */
  readonly tag?: string
  readonly user: 'root' | 'unprivileged'
  /** Ports on which the image listens unless told otherwise. */
  readonly ports?: readonly number[]
  /** For an image without a shell, parts of the tags that have one; absent when it has one, or when that is not known. */
  readonly shellTags?: readonly string[]
  /** True for an image made to build applications, not to run them. */
  readonly tools?: boolean
  /** The program of the image that has capabilities of its own (`setcap`). */
  readonly capabilities?: string
}

/** One job template of the platform's CI catalogue. */
export interface CatalogTemplate {
  /** File of the catalogue that defines it. */
  readonly file: string
  /** The template that it extends itself. */
  readonly extends?: string
  readonly stage?: string
  /** Variables that the job cannot do without, and the keyword that reads each: a job may write this keyword itself. */
  readonly required: Readonly<Record<string, 'script' | 'image' | 'artifacts'>>
  /** Variables that the template sets: they win over global ones, and the job's own win over them. */
  readonly defaults?: Readonly<Record<string, string>>
  /** Variables that hold the name of an image without its tag. */
  readonly untagged?: readonly string[]
  /** Paths that the script itself takes for granted. */
  readonly expected?: Readonly<Record<string, string>>
  /** Whether the job uses credentials that the `read_secret` job brings. */
  readonly needsSecrets: boolean
  /** How the job builds an image, when it builds one. */
  readonly builder?: 'kaniko' | 'buildkit'
  /** The Dockerfile and the context that it builds, as its script writes them. */
  readonly dockerfile?: string
  readonly context?: string
  /** Variables through which a job passes more arguments to the builder. */
  readonly extraArguments?: readonly string[]
  /** The images that it pushes, separated by blanks, as its script writes them. */
  readonly pushes?: string
  /** Whether its script puts commands of its own into the first RUN of the Dockerfile. */
  readonly rewritesFirstRun?: boolean
}

/** The platform's parameters: everything that a Service Team may change without touching a rule. */
export interface Profile {
  readonly name: string
  /** Stages of the console whose environments are production. */
  readonly productionStages: readonly string[]
  /** Stages that the console offers. */
  readonly stages: readonly string[]
  readonly severities: Readonly<Record<string, Severity | 'off'>>
  readonly kubernetes: {
    /** Minor version of the clusters. */
    readonly version: string
    /** API versions that charts may ask for, besides Kubernetes' own. */
    readonly apiVersions: readonly string[]
  }
  readonly registries: {
    /** Prefixes or hosts (`*` stands for any run of characters) from which an image may be built. */
    readonly build: readonly string[]
    /** The same, for images that a pod runs. */
    readonly deploy: readonly string[]
    /** Prefixes of names without a host that the deployment policy accepts as they are written. */
    readonly deployAsWritten: readonly string[]
    /** Hosts that only the author's machine or network reaches. */
    readonly private: readonly string[]
    /** Prefixes of the platform's own registries, whose images need `pullSecret`. */
    readonly platform: readonly string[]
    /** Organisations of Docker Hub whose images are known to be their own. */
    readonly publishers: readonly string[]
  }
  /** Hosts (`*` stands for any run of characters) from which the charts that a chart depends on may be fetched. */
  readonly dependencyHosts: readonly string[]
  readonly baseImages: readonly BaseImage[]
  readonly windowsImages: readonly string[]
  readonly deprecatedImages: readonly { readonly prefix: string; readonly note: 'moved' | 'frozen' }[]
  /** Prefixes of chart repositories whose charts name images that are no longer there. */
  readonly deprecatedChartRepositories: readonly string[]
  /** Packages of network services; with `manager`, only where that package manager gives the name this meaning. */
  readonly daemonPackages: readonly {
    readonly name: string
    readonly manager?: string
    /** The package of the client alone, where this one is often installed for it. */
    readonly client?: string
  }[]
  /** Programs of network services that an image may start. */
  readonly daemonPrograms: readonly string[]
  /** Names of folders that applications write at run time. */
  readonly writtenFolders: readonly string[]
  /** Tags that name a branch or a stage, and so change their image. */
  readonly mutableTags: readonly string[]
  readonly labels: {
    readonly required: readonly string[]
    /** Kinds whose own `metadata.labels` the policy looks at. */
    readonly kinds: readonly string[]
    readonly values: Readonly<Record<string, readonly string[]>>
  }
  readonly lowestPort: number
  readonly volumeLimit: string
  readonly configMapCredentialKeys: readonly string[]
  readonly secretNames: readonly string[]
  /** More names that announce a credential, in an image's ARG and ENV. */
  readonly imageSecretNames: readonly string[]
  readonly podSecurity: {
    readonly volumeTypes: readonly string[]
    readonly capabilities: readonly string[]
    readonly sysctls: readonly string[]
    readonly seLinuxTypes: readonly string[]
    readonly seccompProfiles: readonly string[]
    readonly appArmorProfiles: readonly string[]
  }
  /** Kind, then its API group unless it is the core one: `Namespace`, `StorageClass.storage.k8s.io`. */
  readonly clusterScopedKinds: readonly string[]
  /** Pattern of the whole name of a namespace that the console made. */
  readonly generatedNamespace: string
  readonly removedApis: readonly {
    readonly apiVersion: string
    readonly kind: string
    readonly removedIn: string
    readonly use: string
  }[]
  readonly pipeline: {
    readonly file: string
    readonly catalog: string
    readonly catalogRef: string
    readonly catalogFiles: readonly string[]
    readonly forbiddenCatalogFiles: readonly string[]
    readonly templates: Readonly<Record<string, CatalogTemplate>>
    /** Names that never existed or were removed, and what to use. */
    readonly formerTemplates: Readonly<Record<string, string>>
    /** Variables that no template reads, and the one that is meant. */
    readonly formerVariables: Readonly<Record<string, string>>
    /** Values to suggest for variables of the templates. */
    readonly usualValues: Readonly<Record<string, string>>
    readonly secretsTemplate: string
    /** What a workflow holds that triggers the mirror. */
    readonly mirrorSigns: readonly string[]
    /** Variables that the platform sets on the GitLab group. */
    readonly groupVariables: readonly string[]
    /** Variables of GitLab that no two builds share. */
    readonly uniqueVariables: readonly string[]
  }
  readonly limits: {
    readonly projectName: NameLimit
    readonly environmentName: NameLimit
    readonly repositoryName: NameLimit
    readonly projectDescription: number
  }
  readonly forbiddenRepositoryNames: readonly string[]
  readonly environmentNames: readonly string[]
  readonly deploymentFolders: readonly string[]
  /** API groups of the operators that the clusters have. */
  readonly operatorGroups: readonly string[]
  /** What generators of charts write where a project has to write something of its own. */
  readonly placeholders: {
    /** Last part of the name of an image that does nothing by itself. */
    readonly idleImages: readonly string[]
    /** The same, of an image that does not exist. */
    readonly images: readonly string[]
    /** Hosts and domains. */
    readonly hosts: readonly string[]
  }
  /** Domains under which the platform's applications are published. */
  readonly ingressDomains: readonly string[]
  /** Domains that are reached from the ministry and the RIE only. */
  readonly internalDomains: readonly string[]
  /** Public age keys of the documentation, which no production cluster uses. */
  readonly documentedAgeRecipients: readonly string[]
  /** Secret that the platform puts into every namespace, for its own registries. */
  readonly pullSecret: string
  /** What the platform owns in every namespace; `group` is left out for Kubernetes' own core. */
  readonly reservedObjects: readonly { readonly kind: string; readonly group?: string; readonly name: string }[]
  /** Labels by which the platform knows its own objects: a key, `key=value`, or a prefix with a final `*`. */
  readonly reservedLabels: readonly string[]
  /** What Kyverno fills in: seconds that a finished Job is kept, and finished Jobs that a CronJob keeps. */
  readonly jobTtl: number
  readonly jobHistory: number
}

/** A name that the console accepts: length in characters, and a pattern for the whole name. */
export interface NameLimit {
  readonly min: number
  readonly max: number
  readonly pattern: string
}

/** Cores, GiB and GPUs, as the console counts them; what it did not give is undefined. */
export interface ConsoleQuota {
  readonly cpu?: number
  readonly memory?: number
  readonly gpu?: number
}

export interface ConsoleProject {
  readonly name: string
  readonly slug: string
  readonly description?: string
  readonly status?: string
  /** True: the console changes nothing of it. */
  readonly locked: boolean
  /** True: its quotas are not looked at. */
  readonly limitless: boolean
  readonly quotas: { readonly nonProduction: ConsoleQuota; readonly production: ConsoleQuota }
}

export interface ConsoleZone {
  readonly slug: string
  readonly label: string
}

/** A cluster that the project may use; the console does not list the others. */
export interface ConsoleCluster {
  readonly label: string
  readonly dedicated: boolean
  /** Slug; undefined when the zones are not known. */
  readonly zone?: string
  /** Stages that it is offered for; undefined when the stages are not known. */
  readonly stages?: readonly string[]
}

export interface ConsoleEnvironment {
  readonly name: string
  /** Undefined when the console names none with its identifier. */
  readonly stage?: string
  readonly cluster?: string
  readonly quota: ConsoleQuota
  readonly autosync?: boolean
}

export interface ConsoleRepository {
  readonly name: string
  /** Without credentials; undefined for a repository that lives on the platform alone. */
  readonly url?: string
  readonly infrastructure: boolean
  readonly private: boolean
  readonly deployRevision?: string
  readonly deployPath?: string
  readonly valuesFiles: readonly string[]
}

/** One source of a deployment: it takes the place of what the repository itself says. */
export interface ConsoleDeploymentSource {
  readonly repository: string
  readonly revision?: string
  readonly path?: string
  /** In order. Those that come from another repository are known by their path alone. Undefined when it is not known. */
  readonly valuesFiles?: readonly ConsoleValuesFile[]
}

export interface ConsoleValuesFile {
  readonly path: string
  /** True: the console replaces `<env>` in it. */
  readonly perEnvironment: boolean
  /** True: it is in another repository. */
  readonly external: boolean
}

export interface ConsoleDeployment {
  readonly name: string
  /** Undefined when the console names none with its identifier. */
  readonly environment?: string
  readonly sources: readonly ConsoleDeploymentSource[]
}

/**
 * What the console knows of a project, every text fit to be shown. A list that it did not give is undefined, and nothing
 * is compared with it.
 */
export interface ConsoleFacts {
  readonly project: ConsoleProject
  readonly stages?: readonly string[]
  readonly zones?: readonly ConsoleZone[]
  readonly clusters?: readonly ConsoleCluster[]
  readonly environments?: readonly ConsoleEnvironment[]
  readonly repositories?: readonly ConsoleRepository[]
  readonly deployments?: readonly ConsoleDeployment[]
}

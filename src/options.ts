import type { ConsoleOptions } from './console/options.ts'
import type { BaselineEntry } from './model/baseline.ts'
import type { ConsoleFacts } from './model/console.ts'
import type { Language } from './model/language.ts'
import type { ReportSource } from './model/report.ts'
import type { Threshold } from './model/severity.ts'

/** Where charts that others depend on may come from: the repository alone, or the hosts of the profile too. */
export const DEPENDENCIES = ['local', 'fetch'] as const

/** Whether ShellCheck is asked about scripts: when it is on the PATH, never, or always. */
export const SHELLCHECK = ['auto', 'off', 'required'] as const

/** What the library's `check` takes; the CLI and the action translate their own inputs to this. */
export interface CheckOptions {
  /** Directory of the project. Either this or `files`. */
  readonly root?: string
  /** A tree in memory: path to text. */
  readonly files?: Readonly<Record<string, string>>
  /** Text or value of the onboarding manifest; `accostage.yaml` of the root unless given. */
  readonly manifest?: string | object
  /** Text or value of a profile that extends the default one. */
  readonly profile?: string | object
  /** Names of the declared environments to check for; all of them when empty or absent. */
  readonly environments?: readonly string[]
  /** Which rules run: those on by default, every one, or those named by code or readable name. */
  readonly rules?: 'default' | 'all' | readonly string[]
  /** Severity from which the run fails; the manifest's setting, else `error`, unless given. */
  readonly failOn?: Threshold
  /** Language of the report; the manifest's setting, else `fallbackLanguage`, unless given. */
  readonly language?: Language
  /** English unless given. */
  readonly fallbackLanguage?: Language
  /** Names by which the repository is known: decide which releases are its own. The root's folder name unless given. */
  readonly repository?: { readonly name?: string; readonly urls: readonly string[] }
  /** Where the project comes from; the report repeats it. */
  readonly source?: ReportSource
  /** `local` unless given. */
  readonly dependencies?: (typeof DEPENDENCIES)[number]
  /** `off` unless given. */
  readonly shellcheck?: (typeof SHELLCHECK)[number]
  /** The platform's console, with which the manifest is compared, or what it answered; it is not asked unless given. */
  readonly console?: Pick<ConsoleOptions, 'url' | 'token' | 'timeoutMs' | 'fetch'> | { readonly facts: ConsoleFacts }
  /** Where fetched charts are kept from one run to the next; nowhere unless given. */
  readonly cacheFolder?: string
  /** Findings that the project knows and puts off: they are suppressed. */
  readonly baseline?: readonly BaselineEntry[]
  readonly signal?: AbortSignal
  /** The day against which derogations are held; now unless given. */
  readonly now?: Date
}

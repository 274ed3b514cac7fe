import type { Translated } from '../../model/language.ts'
import { messageOf } from './messages.ts'
import type { FailureCode, Problem, ProblemCode, RefusalCode } from './problem.ts'
import { isRefusal } from './problem.ts'
import type { Dependency } from './request.ts'

interface Outcome {
  /** As it was asked for. */
  readonly dependency: Dependency
}

/** The packed chart, whole and verified. */
export interface Fetched extends Outcome {
  readonly status: 'fetched'
  /** The version that was fetched: the one of the lock, or the exact one of the chart. */
  readonly version: string
  /** The `.tgz` as it came; nothing in it was looked at. */
  readonly archive: Uint8Array
  /** `sha256:` and 64 hexadecimal digits, of the archive. */
  readonly digest: string
  /** Where it comes from: `https://charts.example.org/redis-1.2.3.tgz`, `oci://registry.example.org/charts/redis:1.2.3`. */
  readonly from: string
}

interface Missing extends Outcome {
  readonly message: Translated
  /** What its author can run where the network and the credentials are. */
  readonly command: string
}

export interface Refused extends Missing {
  readonly status: 'refused'
  readonly code: RefusalCode
}

export interface Failed extends Missing {
  readonly status: 'failed'
  readonly code: FailureCode
}

/** One outcome for each dependency, in the order of the request. */
export interface FetchResult {
  readonly dependencies: readonly (Fetched | Refused | Failed)[]
}

/** The outcome of a dependency that is not there. */
export function missing(dependency: Dependency, problem: Problem, folder: string): Refused | Failed {
  const told = { dependency, message: messageOf(dependency, problem), command: buildCommand(folder) }
  const code: ProblemCode = problem.problem
  return isRefusal(code) ? { status: 'refused', code, ...told } : { status: 'failed', code, ...told }
}

/** A folder's name may hold anything; this command is meant to be pasted into a shell. */
function buildCommand(folder: string): string {
  const path = folder.startsWith('-') ? `./${folder}` : folder
  const word = /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`
  return `helm dependency build ${word}`
}

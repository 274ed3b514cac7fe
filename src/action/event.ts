import { readFileSync } from 'node:fs'
import { asRecord, asText, type JsonRecord } from '../model/json.ts'

/** What GitHub says about the run. */
export interface RunEvent {
  /** `push`, `pull_request`… */
  readonly name: string
  /** In full: `refs/heads/main`. */
  readonly ref: string
  /** The commit that started the run; of a pull request, its merge with the target. */
  readonly sha: string
  /** `owner/name`. */
  readonly repository: string
  /** `https://github.com` or that of a GitHub Enterprise Server. */
  readonly serverUrl: string
  readonly apiUrl: string
  /** Whether the repository that runs this is a fork. */
  readonly fork: boolean
  /** Whether the push deleted the ref. */
  readonly deleted: boolean
  readonly defaultBranch?: string
}

/** Reads the variables of the runner and the payload of the event. What is missing is empty: a check needs none of it. */
export function readEvent(environment: Readonly<Record<string, string | undefined>>): RunEvent {
  const payload = readPayload(environment.GITHUB_EVENT_PATH)
  const repository = asRecord(payload.repository)
  return {
    name: environment.GITHUB_EVENT_NAME ?? '',
    ref: environment.GITHUB_REF ?? '',
    sha: environment.GITHUB_SHA ?? '',
    repository: environment.GITHUB_REPOSITORY ?? '',
    serverUrl: environment.GITHUB_SERVER_URL ?? 'https://github.com',
    apiUrl: environment.GITHUB_API_URL ?? 'https://api.github.com',
    fork: repository.fork === true,
    deleted: payload.deleted === true,
    defaultBranch: asText(repository.default_branch),
  }
}

/** The payload, empty when there is none or it is not JSON. */
function readPayload(path: string | undefined): JsonRecord {
  if (!path) return {}
  try {
    return asRecord(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return {}
  }
}

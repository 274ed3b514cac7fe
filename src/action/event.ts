import { readFileSync } from 'node:fs'
import { asNumber, asRecord, asText, follow, type JsonRecord } from '../model/json.ts'

/** The pull request that started the run. */
export interface PullRequest {
  readonly number: number
  /** The last commit of its branch, which GitHub shows checks and reviews on; the run's own is the merge. */
  readonly headSha: string
  /** The last commit of the branch that it is to be merged into, when the event was made. */
  readonly baseSha?: string
  /** Whether its branch is in another repository: the job's token may then only read, whatever its permissions. */
  readonly fromFork: boolean
}

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
  readonly pullRequest?: PullRequest
  /** Page of the run. */
  readonly runUrl?: string
}

/** Reads the variables of the runner and the payload of the event. What is missing is empty: a check needs none of it. */
export function readEvent(environment: Readonly<Record<string, string | undefined>>): RunEvent {
  const payload = readPayload(environment.GITHUB_EVENT_PATH)
  const repository = asRecord(payload.repository)
  const serverUrl = environment.GITHUB_SERVER_URL ?? 'https://github.com'
  const run = environment.GITHUB_RUN_ID
  return {
    name: environment.GITHUB_EVENT_NAME ?? '',
    ref: environment.GITHUB_REF ?? '',
    sha: environment.GITHUB_SHA ?? '',
    repository: environment.GITHUB_REPOSITORY ?? '',
    serverUrl,
    apiUrl: environment.GITHUB_API_URL ?? 'https://api.github.com',
    fork: repository.fork === true,
    deleted: payload.deleted === true,
    defaultBranch: asText(repository.default_branch),
    pullRequest: pullRequestOf(payload),
    runUrl: run && `${serverUrl}/${environment.GITHUB_REPOSITORY ?? ''}/actions/runs/${run}`,
  }
}

function pullRequestOf({ pull_request: written }: JsonRecord): PullRequest | undefined {
  const number = asNumber(follow(written, ['number']))
  const headSha = asText(follow(written, ['head', 'sha']))
  if (number === undefined || headSha === undefined) return undefined
  const [head, base] = ['head', 'base'].map((side) => follow(written, [side, 'repo', 'full_name']))
  const baseSha = asText(follow(written, ['base', 'sha']))
  return { number, headSha, ...(baseSha && { baseSha }), fromFork: head !== base } // the repository of a branch may be gone: null
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

import { openDirectory } from '../discover/directory.ts'
import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { publishCheckRun } from '../publish/check-run.ts'
import { uploadSarif } from '../publish/code-scanning.ts'
import { publishComment } from '../publish/comment.ts'
import { correctionOf } from '../publish/correction.ts'
import type { Published } from '../publish/published.ts'
import { publishSuggestions, type Suggestion } from '../publish/suggestions.ts'
import { checkRunReport } from '../report/check-run.ts'
import { commentReport } from '../report/comment.ts'
import type { Comparison } from '../report/compare.ts'
import { type FormatOptions, formatReport } from '../report/index.ts'
import { repositoryPath } from '../report/place.ts'
import { ranked } from '../report/rank.ts'
import { suggestionBody } from '../report/suggestion.ts'
import type { RunEvent } from './event.ts'
import type { PublicationInputs } from './inputs.ts'
import { say } from './log.ts'
import { WORDS } from './words.ts'

export interface PublicationRequest {
  readonly wanted: PublicationInputs
  readonly token?: string
  readonly event: RunEvent
  /** Folder that was checked, absolute. */
  readonly root: string
  readonly options: FormatOptions
  readonly comparison?: Comparison
  readonly signal?: AbortSignal
}

/** Most findings whose corrections are worked out: a pull request is offered ten. */
const CORRECTED = 200

/**
 * Publishes on GitHub what the inputs ask for, one line each on what became of it. Nothing of it decides whether the step
 * fails: the findings do.
 */
export async function publishOnGithub(report: Report, request: PublicationRequest): Promise<void> {
  const { wanted, token, event } = request
  const { pullRequest } = event
  if (!Object.values(wanted).includes(true)) return
  if (!token) return say('info', WORDS.noToken[report.language])
  if (pullRequest?.fromFork && event.name !== 'pull_request_target') return say('info', WORDS.fork[report.language])
  for (const publish of [comment, checkRun, codeScanning, suggestions]) {
    const published = await publish(report, request, token)
    if (published) say(published.level, published.message[report.language])
  }
}

type Publish = (report: Report, request: PublicationRequest, token: string) => Promise<Published | undefined>

const comment: Publish = async (report, { wanted, event, options, comparison, signal }, token) =>
  wanted.comment && event.pullRequest
    ? publishComment({
        ...event,
        token,
        signal,
        pullRequest: event.pullRequest.number,
        key: options.folder ?? '',
        body: commentReport(report, { ...options, comparison, runUrl: event.runUrl }),
      })
    : undefined

const checkRun: Publish = async (report, { wanted, event, options, signal }, token) => {
  if (!wanted.checkRun) return undefined
  const name = options.folder ? `Accostage (${options.folder})` : 'Accostage'
  const headSha = event.pullRequest?.headSha ?? event.sha
  return publishCheckRun({
    ...checkRunReport(report, options),
    ...event,
    token,
    signal,
    name,
    headSha,
    detailsUrl: event.runUrl,
  })
}

const codeScanning: Publish = async (report, { wanted, event, options, signal }, token) =>
  wanted.codeScanning
    ? uploadSarif({
        ...event,
        token,
        signal,
        sarif: (resultLimit) => formatReport('sarif', report, { ...options, suppressions: 'left-out', resultLimit }),
      })
    : undefined

const suggestions: Publish = async (report, request, token) => {
  const { wanted, event, signal } = request
  const { pullRequest } = event
  if (!wanted.suggestions || !pullRequest) return undefined
  return publishSuggestions({
    ...event,
    token,
    signal,
    pullRequest: pullRequest.number,
    headSha: pullRequest.headSha,
    suggestions: corrections(report, request),
  })
}

/** The corrections of the weightiest findings. A line that is never shown, because it may hold a secret, has no excerpt. */
function corrections(report: Report, { root, options }: PublicationRequest): readonly Suggestion[] {
  const correctable = ranked(report).filter(({ edits, excerpt }) => edits?.length && excerpt !== undefined)
  if (correctable.length === 0) return []
  const tree = openDirectory(root)
  const known = new Set(tree.paths)
  return correctable.slice(0, CORRECTED).flatMap((finding: Finding): readonly Suggestion[] => {
    const [first] = finding.edits ?? []
    const read = first && known.has(first.path) ? tree.read(first.path) : undefined
    const correction = read && 'text' in read ? correctionOf(read.text, finding.edits ?? []) : undefined
    if (!correction) return []
    return [
      {
        path: repositoryPath(correction.path, options.folder),
        correction,
        fingerprint: finding.fingerprint,
        body: suggestionBody(finding, correction.after, report.language),
      },
    ]
  })
}

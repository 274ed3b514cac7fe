import { mirroredCommit } from '../mirror/commit.ts'
import { decideMirror, type MirrorDecision } from '../mirror/decide.ts'
import { type MirrorOptions, USUAL_FOLLOW } from '../mirror/options.ts'
import { type FollowOutcome, type MirrorResult, PULLED_NOTHING } from '../mirror/result.ts'
import { UserError } from '../model/errors.ts'
import type { OnboardingManifest } from '../model/manifest.ts'
import type { CurrentCommit } from '../publish/github.ts'
import type { Docking, DockingLine } from './docking.ts'
import type { RunEvent } from './event.ts'
import type { MirrorInputs } from './inputs.ts'
import type { Level } from './log.ts'
import { repositoryNameOf } from './repository-name.ts'
import { asking, missingInputs, movedAndLeft, movedAndMirrored, notCompared, WORDS } from './words.ts'

export interface DockingRequest {
  readonly inputs: MirrorInputs
  readonly event: RunEvent
  readonly passed: boolean
  /** The manifest when it is valid; read only when something may be mirrored. */
  readonly manifest: () => Promise<OnboardingManifest | undefined>
  readonly signal?: AbortSignal
}

/** What reaches out of the process. */
export interface Outside {
  /** The commit that the event's ref holds now. */
  readonly currentCommit: () => Promise<CurrentCommit>
  readonly mirror: (options: MirrorOptions) => Promise<MirrorResult>
  /** Said before the wait. */
  readonly announce: (line: DockingLine) => void
}

/** Decisions that whoever configured the mirror must see. The others are what happens on most runs. */
const LOUD: ReadonlySet<string> = new Set(['unsafe-ref', 'default-branch-unknown'])
const SUMMARISED: ReadonlySet<string> = new Set([...LOUD, 'report-failed'])

/**
 * Decides whether this run may make the platform mirror the repository, and does it. Whether the inputs are complete
 * matters last: a run that mirrors nothing, such as that of a fork, has no secret and needs none.
 */
export async function dock(request: DockingRequest, outside: Outside): Promise<Docking> {
  const { inputs, event } = request
  const { mode, url, projectId, token } = inputs
  if (mode === 'auto' && !url && !projectId && !token)
    return left('not-configured', { level: 'info', message: WORDS.notConfigured })
  const manifest = mode === 'never' ? undefined : await request.manifest()
  const decision = decideMirror({
    mode,
    event: event.name,
    ref: event.ref,
    fork: event.fork,
    deleted: event.deleted,
    passed: request.passed,
    defaultBranch: event.defaultBranch,
    branches: inputs.branches ?? manifest?.settings?.mirror?.branches,
    tags: inputs.tags ?? manifest?.settings?.mirror?.tags,
  })
  if (!decision.mirror) {
    const { reason, message } = decision
    return left(
      reason,
      { level: LOUD.has(reason) ? 'warning' : 'info', message },
      SUMMARISED.has(reason) ? 'summary' : 'log',
    )
  }
  const complete = { ...inputs, repositoryName: inputs.repositoryName ?? repositoryNameOf(event, manifest) }
  try {
    return await pull(decision, { ...request, inputs: complete }, outside)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return failed(error.code, { level: 'error', message: { en: error.message, fr: error.message } })
  }
}

const left = (reason: string, line: DockingLine, worth: Docking['worth'] = 'log'): Docking => ({
  mirrored: false,
  failed: false,
  reason,
  lines: [line],
  worth,
})

const failed = (reason: string, ...lines: readonly DockingLine[]): Docking => ({
  mirrored: false,
  failed: true,
  reason,
  lines,
  worth: 'summary',
})

/** Something is to be mirrored: what is missing, refused or out of reach from here on fails the step. */
async function pull(
  { kind, ref }: Extract<MirrorDecision, { mirror: true }>,
  { inputs, event, signal }: DockingRequest,
  outside: Outside,
): Promise<Docking> {
  const { mode, url = '', projectId = '', token = '', repositoryName = '', follow, readToken = '' } = inputs
  const needed = { 'gitlab-url': url, 'gitlab-project-id': projectId, 'gitlab-token': token }
  const missing = Object.entries(follow ? { ...needed, 'gitlab-read-token': readToken } : needed)
    .filter(([, value]) => value === '')
    .map(([name]) => name)
  if (missing.length > 0) return failed('mirror-not-configured', { level: 'error', message: missingInputs(missing) })

  const doubts: DockingLine[] = []
  const held = await outside.currentCommit()
  if (held.status === 'unknown') doubts.push({ level: 'info', message: notCompared({ kind, ref }, held.why) })
  else if (held.sha !== event.sha) {
    if (mode === 'auto')
      return left(
        `${kind}-moved`,
        { level: 'notice', message: movedAndLeft({ kind, ref }, event.sha, held.sha) },
        'summary',
      )
    doubts.push({ level: 'warning', message: movedAndMirrored({ kind, ref }, event.sha, held.sha) })
  }

  outside.announce({ level: 'info', message: asking({ kind, ref }, follow ? 'watched' : 'not-watched') })
  const result = await outside.mirror({
    gitlab: url,
    projectId,
    token,
    ref,
    repositoryName,
    signal,
    follow: follow ? { token: readToken, ...USUAL_FOLLOW } : undefined,
  })
  if (result.status !== 'started') return failed(result.code, ...doubts, { level: 'error', message: result.message })

  const { followed, pipeline } = result
  const lines: DockingLine[] = [...doubts, { level: 'info', message: result.message }]
  if (followed) lines.push({ level: levelOf(followed.outcome), message: followed.message })
  const docking = { reason: followed?.outcome ?? 'started', pipelineUrl: pipeline.url, worth: 'summary' } as const
  if (followed && PULLED_NOTHING.has(followed.outcome)) return { ...docking, mirrored: false, failed: true, lines }

  const later = followed?.outcome === 'success' ? await outside.currentCommit() : undefined
  const laterSha = later?.status === 'known' ? later.sha : undefined
  const { same, message } = mirroredCommit({ kind, ref, checkedSha: event.sha, laterSha })
  lines.push({ level: same === 'no' ? 'warning' : 'info', message })
  return { ...docking, mirrored: true, failed: false, lines }
}

/** Nothing was pulled: an error. Nobody knows yet: a warning. */
const levelOf = (end: FollowOutcome): Level =>
  end === 'success' ? 'info' : PULLED_NOTHING.has(end) ? 'error' : 'warning'

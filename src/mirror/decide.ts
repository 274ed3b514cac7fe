import { createQuote } from '../http/redact.ts'
import type { Translated } from '../model/language.ts'
import type { NotMirroredReason } from './decide-messages.ts'
import { notMirrored } from './decide-messages.ts'
import { readRef, refProblem } from './ref.ts'
import { matchesRefPattern } from './ref-pattern.ts'

/** `auto`: when the report passed; `always`: whatever the verdict; `never`. */
export type MirrorMode = 'auto' | 'always' | 'never'

export const MIRROR_MODES = ['auto', 'always', 'never'] as const satisfies readonly MirrorMode[]

export interface MirrorRequest {
  readonly mode: MirrorMode
  /** Name of the event that started the run: `push`, `pull_request`… */
  readonly event: string
  /** In full: `refs/heads/main`, `refs/tags/v1`. */
  readonly ref: string
  /** Whether the repository that runs this is a fork of another. */
  readonly fork: boolean
  /** `deleted` of the push event: the push removed the ref. */
  readonly deleted?: boolean
  /** Whether the report passed. */
  readonly passed: boolean
  readonly defaultBranch?: string
  /** Patterns, see `matchesRefPattern`; without them, the default branch. */
  readonly branches?: readonly string[]
  /** Patterns; without them, no tag. */
  readonly tags?: readonly string[]
}

/** `ref` is the short name, as `mirror` takes it. */
export type MirrorDecision =
  | { readonly mirror: true; readonly kind: 'branch' | 'tag'; readonly ref: string }
  | { readonly mirror: false; readonly reason: NotMirroredReason; readonly message: Translated }

// pull_request runs on `N/merge`, which is no branch; merge_group on a temporary one; pull_request_target and schedule
// run without anybody having pushed what would be mirrored
const isMirrored = (event: string, mode: MirrorMode): boolean =>
  event === 'push' || (event === 'workflow_dispatch' && mode === 'always')

const SHOWN_PATTERNS = 10
const show = createQuote([])

function configured({ branches, tags = [], defaultBranch = '' }: MirrorRequest): Translated {
  const list = (patterns: readonly string[]): string => {
    const shown = patterns.slice(0, SHOWN_PATTERNS).map(show).join(', ')
    return patterns.length > SHOWN_PATTERNS ? `${shown}…` : shown
  }
  const names = branches ?? [defaultBranch]
  const some = (patterns: readonly string[], one: string, none: string): string =>
    patterns.length === 0 ? none : `${one} ${list(patterns)}`
  return {
    en: `${some(names, 'the branches', 'no branch')} and ${some(tags, 'the tags', 'no tag')}`,
    fr: `${some(names, 'les branches', 'aucune branche')} et ${some(tags, 'les tags', 'aucun tag')}`,
  }
}

/** The first reason not to mirror, or the ref to mirror. */
function judge(request: MirrorRequest): NotMirroredReason | { kind: 'branch' | 'tag'; ref: string } {
  const { mode, event, fork, deleted, passed, defaultBranch, branches, tags = [] } = request
  if (mode === 'never') return 'mode-never'
  if (!isMirrored(event, mode)) return 'event'
  if (fork) return 'fork'
  if (deleted) return 'deleted-ref'
  const ref = readRef(request.ref)
  if (!ref) return 'not-a-branch-or-tag'
  const { kind, name } = ref
  if (kind === 'branch' && !branches) {
    if (!defaultBranch) return 'default-branch-unknown'
    if (name !== defaultBranch) return 'ref-not-configured'
  } else {
    const patterns = (kind === 'branch' ? branches : tags) ?? []
    if (!patterns.some((pattern) => matchesRefPattern(pattern, name))) return 'ref-not-configured'
  }
  // asked last: a branch that nobody mirrors may have any name
  if (refProblem(name)) return 'unsafe-ref'
  if (mode === 'auto' && !passed) return 'report-failed'
  return { kind, ref: name }
}

/**
 * Decides whether this run may ask the platform to pull the repository, and which ref. The platform force-pushes what
 * it pulls over its own copy, so everything that is not surely meant is refused: see MirrorRequest for what counts.
 */
export function decideMirror(request: MirrorRequest): MirrorDecision {
  const judged = judge(request)
  if (typeof judged !== 'string') return { mirror: true, ...judged }
  const name = readRef(request.ref)?.name ?? request.ref
  const facts = {
    event: show(request.event),
    ref: show(name),
    problem: refProblem(name),
    configured: configured(request),
  }
  return { mirror: false, reason: judged, message: notMirrored(judged, facts) }
}

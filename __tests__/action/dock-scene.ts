import { type DockingRequest, dock, type Outside } from '../../src/action/dock.ts'
import type { DockingLine } from '../../src/action/docking.ts'
import type { RunEvent } from '../../src/action/event.ts'
import type { MirrorInputs } from '../../src/action/inputs.ts'
import type { MirrorOptions } from '../../src/mirror/options.ts'
import type { FollowOutcome, MirrorResult } from '../../src/mirror/result.ts'
import type { OnboardingManifest } from '../../src/model/manifest.ts'
import type { CurrentCommit } from '../../src/publish/github.ts'

export const CHECKED = 'c'.repeat(40)
export const OTHER = 'd'.repeat(40)

const PUSH: RunEvent = {
  name: 'push',
  ref: 'refs/heads/main',
  sha: CHECKED,
  repository: 'forge/boutique',
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  fork: false,
  deleted: false,
  defaultBranch: 'main',
}

const CONFIGURED = {
  mode: 'auto',
  url: 'https://gitlab.example.org',
  projectId: '42',
  token: 'glptt-example-token',
  follow: false,
} as const satisfies MirrorInputs

const BLANK = { mode: 'auto', follow: false } as const satisfies MirrorInputs

export const say = (text: string) => ({ en: text, fr: text })
const STARTED: MirrorResult = {
  status: 'started',
  pipeline: { id: 7, url: 'https://gitlab.example.org/p/7' },
  message: say('started'),
}
export const ended = (outcome: FollowOutcome): MirrorResult => ({
  ...STARTED,
  followed: { outcome, message: say(outcome) },
})
export const holds = (sha: string): CurrentCommit => ({ status: 'known', sha })
export const SILENT: CurrentCommit = { status: 'unknown', reason: 'denied', why: say('GitHub answers 403') }

export interface Scene {
  readonly inputs?: Partial<MirrorInputs>
  readonly blank?: boolean
  readonly event?: Partial<RunEvent>
  readonly passed?: boolean
  readonly manifest?: OnboardingManifest
  readonly commits?: readonly CurrentCommit[]
  readonly result?: MirrorResult | Error
}

/** Docks a push of the default branch on a platform that accepts it, unless the scene says otherwise. */
export async function play({ inputs, blank, event, passed = true, manifest, commits = [], result = STARTED }: Scene) {
  const sent: MirrorOptions[] = []
  const announced: DockingLine[] = []
  const reached: string[] = []
  const request: DockingRequest = {
    inputs: { ...(blank ? BLANK : CONFIGURED), ...inputs },
    event: { ...PUSH, ...event },
    passed,
    manifest: async () => {
      reached.push('manifest')
      return manifest
    },
  }
  const outside: Outside = {
    currentCommit: async () => {
      const number = reached.filter((what) => what === 'github').length
      reached.push('github')
      return commits[number] ?? holds(CHECKED)
    },
    mirror: async (options) => {
      reached.push('gitlab')
      sent.push(options)
      if (result instanceof Error) throw result
      return result
    },
    announce: (line) => void announced.push(line),
  }
  const docking = await dock(request, outside)
  const levels = docking.lines.map(({ level }) => level)
  const text = docking.lines.map(({ message }) => message.en).join('\n')
  return { docking, levels, text, sent, announced, reached }
}

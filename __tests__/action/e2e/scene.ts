import { afterEach, beforeAll, expect } from 'vitest'
import type { ApiCall, ApiReply } from '../../contract/openapi-fetch.ts'
import {
  type FakeGitLab,
  type FakeGitLabOptions,
  READ_TOKEN,
  startFakeGitLab,
  TRIGGER_TOKEN,
} from '../../mirror/fake-gitlab.ts'
import type { RunnerCommand } from '../../report/runner.ts'
import { useTemporaryFolders } from '../temporary.ts'
import { bundleAction } from './bundle.ts'
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts'
import { RULES, SOUND } from './projects.ts'
import { GITHUB_TOKEN, runStep, type StepOptions, type StepResult } from './step.ts'

/** The commit that the steps check. */
export const CHECKED = 'c'.repeat(40)

/** GitHub's answer for a branch that holds this commit. */
export const holding =
  (sha: string): (() => ApiReply) =>
  () => ({ body: (example) => ({ ...example, object: { ...(example.object as object), type: 'commit', sha } }) })

const PUSH = {
  event: 'push',
  ref: 'refs/heads/main',
  sha: CHECKED,
  files: SOUND,
  payload: { after: CHECKED, deleted: false, repository: { fork: false, default_branch: 'main' } },
} as const satisfies StepOptions

export interface Scene extends Partial<StepOptions> {
  readonly commit?: (call: ApiCall) => ApiReply
  readonly platform?: FakeGitLabOptions
  /** Without secrets, as in a fork. */
  readonly secrets?: 'none'
}

/** A secret stands in the command that masks it and nowhere else. */
function leaksNothing({ log, outputs, summary }: StepResult): void {
  const spoken = log.replaceAll(/^::add-mask::.*$/gm, '')
  for (const secret of [TRIGGER_TOKEN, READ_TOKEN, GITHUB_TOKEN])
    for (const text of [spoken, summary, JSON.stringify(outputs)]) expect(text).not.toContain(secret)
}

export const named = ({ commands }: StepResult, name: string): readonly RunnerCommand[] =>
  commands.filter((command) => command.name === name)

export const masked = (result: StepResult): readonly string[] => named(result, 'add-mask').map(({ data }) => data)

/** For the tests of one file: the action bundled once, a platform and a GitHub anew for each step. */
export function useScene() {
  const temporaryFolder = useTemporaryFolders()
  let main = ''
  let gitlab: FakeGitLab | undefined
  let github: FakeGitHub | undefined
  const close = () => Promise.all([gitlab?.close(), github?.close()])
  beforeAll(async () => {
    main = await bundleAction(temporaryFolder())
  }, 120_000)
  afterEach(async () => {
    const violations = github?.violations ?? []
    await close()
    expect(violations).toEqual([])
  })
  const started = <Fake>(fake: Fake | undefined): Fake => {
    if (fake === undefined) throw new Error('no step was played')
    return fake
  }
  return {
    get gitlab() {
      return started(gitlab)
    },
    get github() {
      return started(github)
    },
    /** A push to the default branch with no input of the test's own. */
    bare: (options: Partial<StepOptions>): Promise<StepResult> =>
      runStep(main, temporaryFolder(), { ...PUSH, ...options }),
    /** A push to the default branch of a repository that is configured for the mirror. */
    async play({ commit = holding(CHECKED), platform, secrets, inputs, ...options }: Scene): Promise<StepResult> {
      await close()
      gitlab = await startFakeGitLab(platform)
      github = await startFakeGitHub(commit)
      const configured = {
        rules: RULES,
        'gitlab-url': gitlab.url,
        'gitlab-project-id': '42',
        'gitlab-token': secrets === 'none' ? '' : TRIGGER_TOKEN,
      }
      const step = { ...PUSH, apiUrl: github.url, inputs: { ...configured, ...inputs }, ...options }
      const result = await runStep(main, temporaryFolder(), step)
      leaksNothing(result)
      return result
    },
  }
}

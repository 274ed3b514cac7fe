import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../../src/action/event.ts'
import type { MirrorInputs } from '../../src/action/inputs.ts'
import type { OnboardingManifest } from '../../src/model/manifest.ts'
import { holds, OTHER, play, type Scene, SILENT } from './dock-scene.ts'

describe('nothing to mirror', () => {
  it('is said once when the mirror is not configured, and nothing is asked', async () => {
    const { docking, reached, levels } = await play({ blank: true })
    expect(docking).toMatchObject({ mirrored: false, failed: false, reason: 'not-configured', worth: 'log' })
    expect(levels).toEqual(['info'])
    expect(reached).toEqual([])
  })

  it.each<[string, Scene, string]>([
    ['the mode never', { inputs: { mode: 'never' } }, 'mode-never'],
    ['the mode never, without anything else', { blank: true, inputs: { mode: 'never' } }, 'mode-never'],
    ['a pull request', { event: { name: 'pull_request', ref: 'refs/pull/7/merge' } }, 'event'],
    ['a schedule', { event: { name: 'schedule' } }, 'event'],
    ['a run started by hand', { event: { name: 'workflow_dispatch' } }, 'event'],
    ['a fork', { event: { fork: true } }, 'fork'],
    ['a deleted branch', { event: { deleted: true } }, 'deleted-ref'],
    ['another branch', { event: { ref: 'refs/heads/feature' } }, 'ref-not-configured'],
    ['a tag', { event: { ref: 'refs/tags/v1' } }, 'ref-not-configured'],
  ])('%s: a line of the log', async (_, scene, reason) => {
    const { docking, levels, reached } = await play(scene)
    expect(docking).toMatchObject({ mirrored: false, failed: false, reason, worth: 'log' })
    expect(levels).toEqual(['info'])
    expect(reached).not.toContain('gitlab')
  })

  it('needs no token where nothing is mirrored: secrets are empty in the runs of forks', async () => {
    for (const event of [{ name: 'pull_request', ref: 'refs/pull/7/merge' }, { fork: true }])
      for (const mode of ['auto', 'always'] as const)
        expect((await play({ inputs: { mode, token: undefined }, event })).docking.failed).toBe(false)
    expect((await play({ blank: true, inputs: { mode: 'always' }, event: { fork: true } })).docking.failed).toBe(false)
  })

  it('stands in the summary when checks failed', async () => {
    const { docking } = await play({ passed: false })
    expect(docking).toMatchObject({ failed: false, reason: 'report-failed', worth: 'summary' })
  })

  it.each<[string, Partial<RunEvent>, string]>([
    ['a name that the platform cannot take', { ref: 'refs/heads/main$(id)', defaultBranch: 'main$(id)' }, 'unsafe-ref'],
    ['an unknown default branch', { defaultBranch: undefined }, 'default-branch-unknown'],
  ])('%s: a warning', async (_, event, reason) => {
    const { docking, levels } = await play({ event })
    expect(docking).toMatchObject({ mirrored: false, failed: false, reason, worth: 'summary' })
    expect(levels).toEqual(['warning'])
  })
})

describe('what is mirrored', () => {
  it('is the branch that was pushed', async () => {
    const { docking, sent, announced, reached } = await play({})
    expect(docking).toMatchObject({ mirrored: true, failed: false, reason: 'started', worth: 'summary' })
    expect(docking.pipelineUrl).toBe('https://gitlab.example.org/p/7')
    expect(sent).toEqual([
      {
        gitlab: 'https://gitlab.example.org',
        projectId: '42',
        token: 'glptt-example-token',
        ref: 'main',
        repositoryName: 'boutique',
      },
    ])
    expect(announced).toHaveLength(1)
    expect(reached).toEqual(['manifest', 'github', 'gitlab'])
  })

  it('is what the inputs say, before the manifest', async () => {
    const manifest: OnboardingManifest = {
      version: 1,
      project: { name: 'demo' },
      repositories: [{ name: 'api', url: 'https://github.com/forge/boutique.git' }],
      settings: { mirror: { branches: ['trunk'], tags: ['v*'] } },
    }
    const tag = { ref: 'refs/tags/v1' }
    expect((await play({ manifest })).docking.reason).toBe('ref-not-configured')
    expect((await play({ manifest, event: tag })).sent).toMatchObject([{ ref: 'v1', repositoryName: 'api' }])
    expect((await play({ manifest, inputs: { branches: ['main'] } })).docking.mirrored).toBe(true)
    expect((await play({ manifest, inputs: { tags: ['w*'] }, event: tag })).docking.mirrored).toBe(false)
    expect((await play({ manifest, event: tag, inputs: { repositoryName: 'web' } })).sent).toMatchObject([
      { repositoryName: 'web' },
    ])
  })

  it('is mirrored whatever the verdict, and by hand, in the mode always', async () => {
    expect((await play({ passed: false, inputs: { mode: 'always' } })).docking.mirrored).toBe(true)
    const byHand = { inputs: { mode: 'always' }, event: { name: 'workflow_dispatch' } } as const
    expect((await play(byHand)).docking.mirrored).toBe(true)
  })
})

describe('an incomplete configuration', () => {
  it.each<[Partial<MirrorInputs>, readonly string[]]>([
    [{ url: undefined }, ['gitlab-url']],
    [{ projectId: undefined, token: undefined }, ['gitlab-project-id', 'gitlab-token']],
    [{ follow: true }, ['gitlab-read-token']],
    [{ mode: 'always', url: undefined, projectId: undefined, token: undefined }, ['gitlab-url', 'gitlab-token']],
  ])('%o names what is missing', async (inputs, names) => {
    const { docking, text, levels, reached } = await play({ inputs })
    expect(docking).toMatchObject({ mirrored: false, failed: true, reason: 'mirror-not-configured', worth: 'summary' })
    expect(levels).toEqual(['error'])
    for (const name of names) expect(text).toContain(name)
    expect(reached).toEqual(['manifest'])
  })
})

describe('a ref that moved since the checks', () => {
  it.each([
    ['refs/heads/main', 'branch-moved'],
    ['refs/tags/v1', 'tag-moved'],
  ])('%s is left to the run of its own push', async (ref, reason) => {
    const { docking, levels, reached, text } = await play({
      inputs: { tags: ['v*'] },
      event: { ref },
      commits: [holds(OTHER)],
    })
    expect(docking).toMatchObject({ mirrored: false, failed: false, reason, worth: 'summary' })
    expect(levels).toEqual(['notice'])
    expect(text).toContain('has moved from cccccccccccc to dddddddddddd')
    expect(reached).not.toContain('gitlab')
  })

  it('is mirrored with a warning in the mode always', async () => {
    const { docking, levels } = await play({ inputs: { mode: 'always' }, commits: [holds(OTHER)] })
    expect(docking).toMatchObject({ mirrored: true, failed: false })
    expect(levels[0]).toBe('warning')
  })

  it('is mirrored with a line that says so when GitHub does not tell', async () => {
    const { docking, levels, text } = await play({ commits: [SILENT] })
    expect(docking).toMatchObject({ mirrored: true, failed: false, reason: 'started' })
    expect(levels).toEqual(['info', 'info', 'info'])
    expect(text).toContain(
      'Not verified that the branch "main" still holds the commit that was checked: GitHub answers 403',
    )
  })
})

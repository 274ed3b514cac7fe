import { describe, expect, it } from 'vitest'
import { REFUSED } from './projects.ts'
import { masked, named, useScene } from './scene.ts'

const scene = useScene()

describe('other events', () => {
  it('a pull request is checked and never mirrored', async () => {
    const result = await scene.play({ event: 'pull_request', ref: 'refs/pull/7/merge', files: REFUSED })
    expect(result.code).toBe(1)
    expect(result.outputs).toMatchObject({ passed: 'false', mirrored: 'false', 'mirror-reason': 'event' })
    expect(named(result, 'error')).toHaveLength(1)
    expect(result.summary).not.toContain('Mirror')
    expect([...scene.gitlab.requests, ...scene.github.calls]).toEqual([])
  })

  it('a pull request of a fork is annotated and summarised without token or secret', async () => {
    const result = await scene.play({
      event: 'pull_request',
      ref: 'refs/pull/7/merge',
      files: REFUSED,
      secrets: 'none',
      token: 'none',
    })
    expect(result.code).toBe(1)
    expect(masked(result)).toEqual([])
    expect(named(result, 'error')).toMatchObject([{ properties: { file: 'deploy/web.yaml' } }])
    expect(result.summary).toContain('## ❌ Accostage: incompatible')
    expect(
      (await scene.play({ event: 'pull_request', ref: 'refs/pull/7/merge', secrets: 'none', token: 'none' })).code,
    ).toBe(0)
  })

  it.each(['schedule', 'workflow_dispatch'])('%s is checked and not mirrored', async (event) => {
    const result = await scene.play({ event })
    expect(result.code).toBe(0)
    expect(result.outputs).toMatchObject({ passed: 'true', mirrored: 'false', 'mirror-reason': 'event' })
    expect(scene.gitlab.requests).toEqual([])
  })

  it('workflow_dispatch is mirrored in the mode always', async () => {
    const result = await scene.play({ event: 'workflow_dispatch', inputs: { mirror: 'always' } })
    expect(result.outputs).toMatchObject({ mirrored: 'true', 'mirror-reason': 'started' })
  })

  it('a push of a fork is not mirrored', async () => {
    const payload = { repository: { fork: true, default_branch: 'main' } }
    const result = await scene.play({ payload, secrets: 'none' })
    expect(result.code).toBe(0)
    expect(result.outputs).toMatchObject({ mirrored: 'false', 'mirror-reason': 'fork' })
  })

  it('a payload that cannot be read stops no check', async () => {
    const result = await scene.play({ variables: { GITHUB_EVENT_PATH: '/nowhere/event.json' } })
    expect(result.code).toBe(0)
    expect(result.outputs).toMatchObject({ passed: 'true', 'mirror-reason': 'default-branch-unknown' })
  })
})

import { describe, expect, it } from 'vitest'
import type { FollowOutcome, MirrorResult } from '../../src/mirror/result.ts'
import { UserError } from '../../src/model/errors.ts'
import type { CurrentCommit } from '../../src/publish/github.ts'
import { CHECKED, ended, holds, OTHER, play, SILENT, say } from './dock-scene.ts'

describe('what the platform answers', () => {
  it.each<MirrorResult>([
    { status: 'refused', code: 'not-found', httpStatus: 404, message: say('no') },
    { status: 'unreachable', code: 'connection-refused', attempts: 3, message: say('no') },
    { status: 'unknown', code: 'timed-out', message: say('no') },
  ])('$status fails the step', async (result) => {
    const { docking, levels } = await play({ result })
    expect(docking).toMatchObject({ mirrored: false, failed: true, worth: 'summary' })
    expect('code' in result && result.code).toBe(docking.reason)
    expect(levels).toEqual(['error'])
  })

  it('a bad input fails the step, a bug is thrown', async () => {
    const { docking, text } = await play({ result: new UserError('bad-usage', 'not an address') })
    expect(docking).toMatchObject({ mirrored: false, failed: true, reason: 'bad-usage' })
    expect(text).toBe('not an address')
    await expect(play({ result: new TypeError('undefined') })).rejects.toThrow(TypeError)
  })

  const followed = { follow: true, readToken: 'glpat-example-token' } as const

  it.each<[FollowOutcome, boolean, string]>([
    ['success', true, 'info'],
    ['failed', false, 'error'],
    ['canceled', false, 'error'],
    ['skipped', false, 'error'],
    ['manual', true, 'warning'],
    ['deadline', true, 'warning'],
    ['unreadable', true, 'warning'],
    ['cancelled', true, 'warning'],
  ])('a pipeline that ends with %s', async (outcome, mirrored, level) => {
    const { docking, levels, sent } = await play({ inputs: followed, result: ended(outcome) })
    expect(docking).toMatchObject({ mirrored, failed: !mirrored, reason: outcome })
    expect(levels[1]).toBe(level)
    expect(sent).toMatchObject([{ follow: { token: 'glpat-example-token' } }])
  })

  it.each<[string, CurrentCommit, string, string]>([
    ['the same', holds(CHECKED), 'info', 'holds the commit that was checked'],
    ['another', holds(OTHER), 'warning', 'has moved since the check'],
    ['not known', SILENT, 'info', 'not known to be the commit checked'],
  ])('after success, the commit on the platform is %s', async (_, later, level, said) => {
    const { docking, levels, text, reached } = await play({
      inputs: followed,
      result: ended('success'),
      commits: [holds(CHECKED), later],
    })
    expect(docking).toMatchObject({ mirrored: true, failed: false, reason: 'success' })
    expect(levels.at(-1)).toBe(level)
    expect(text).toContain(said)
    expect(reached).toEqual(['manifest', 'github', 'gitlab', 'github'])
  })
})

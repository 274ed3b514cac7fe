import { describe, expect, it } from 'vitest'
import type { MirrorDecision, MirrorRequest } from '../../src/mirror/decide.ts'
import { decideMirror } from '../../src/mirror/decide.ts'

const push: MirrorRequest = {
  mode: 'auto',
  event: 'push',
  ref: 'refs/heads/main',
  fork: false,
  passed: true,
  defaultBranch: 'main',
}

const decide = (change: Partial<MirrorRequest>): MirrorDecision => decideMirror({ ...push, ...change })
const reason = (change: Partial<MirrorRequest>): string => {
  const decision = decide(change)
  return decision.mirror ? `mirrors ${decision.kind} ${decision.ref}` : decision.reason
}

describe('what is mirrored', () => {
  it('is the default branch, once pushed and found right', () => {
    expect(decideMirror(push)).toEqual({ mirror: true, kind: 'branch', ref: 'main' })
  })

  it.each<[Partial<MirrorRequest>, string]>([
    [{ ref: 'refs/heads/develop' }, 'ref-not-configured'],
    [{ ref: 'refs/heads/develop', branches: ['develop'] }, 'mirrors branch develop'],
    [{ branches: ['develop'] }, 'ref-not-configured'],
    [{ branches: [] }, 'ref-not-configured'],
    [{ ref: 'refs/heads/release/1', branches: ['main', 'release/*'] }, 'mirrors branch release/1'],
    [{ ref: 'refs/heads/release/1/x', branches: ['release/*'] }, 'ref-not-configured'],
    [{ ref: 'refs/heads/any/thing', branches: ['**'] }, 'mirrors branch any/thing'],
    [{ ref: 'refs/tags/v1' }, 'ref-not-configured'],
    [{ ref: 'refs/tags/main' }, 'ref-not-configured'],
    [{ ref: 'refs/tags/v1', branches: ['**'] }, 'ref-not-configured'],
    [{ ref: 'refs/tags/v1', tags: ['v*'] }, 'mirrors tag v1'],
    [{ tags: ['**'], branches: [] }, 'ref-not-configured'],
    [{ defaultBranch: undefined }, 'default-branch-unknown'],
    [{ defaultBranch: undefined, branches: ['main'] }, 'mirrors branch main'],
  ])('depends on the configured refs: %j %s', (change, expected) => expect(reason(change)).toBe(expected))

  it.each<[Partial<MirrorRequest>, string]>([
    [{ mode: 'never' }, 'mode-never'],
    [{ passed: false }, 'report-failed'],
    [{ mode: 'always', passed: false }, 'mirrors branch main'],
  ])('depends on the mode and the verdict: %j %s', (change, expected) => expect(reason(change)).toBe(expected))

  it.each(['pull_request', 'pull_request_target', 'merge_group', 'schedule', 'release', 'workflow_run', 'issues', ''])(
    'is nothing on the event %j, whatever the mode',
    (event) => {
      expect(reason({ event })).toBe('event')
      expect(reason({ event, mode: 'always' })).toBe('event')
    },
  )

  it('is asked for by hand only in the mode always', () => {
    expect(reason({ event: 'workflow_dispatch' })).toBe('event')
    expect(reason({ event: 'workflow_dispatch', mode: 'always' })).toBe('mirrors branch main')
  })

  it.each(['auto', 'always'] as const)('is never a fork, a deleted ref or a merge ref: %s', (mode) => {
    expect(reason({ mode, fork: true })).toBe('fork')
    expect(reason({ mode, deleted: true })).toBe('deleted-ref')
    expect(reason({ mode, ref: 'refs/pull/7/merge' })).toBe('not-a-branch-or-tag')
    expect(reason({ mode, ref: 'main' })).toBe('not-a-branch-or-tag')
  })

  it.each(['main;id', '$(id)', '--force', 'a/../b', 'refs/tags/v1', 'x.lock'])(
    'is never the unsafe name %j, whatever is configured',
    (name) => {
      expect(reason({ mode: 'always', ref: `refs/heads/${name}`, branches: ['**'] })).toBe('unsafe-ref')
      expect(reason({ mode: 'always', ref: `refs/heads/${name}`, defaultBranch: name })).toBe('unsafe-ref')
      expect(reason({ mode: 'always', ref: `refs/tags/${name}`, tags: ['**'] })).toBe('unsafe-ref')
    },
  )
})

describe('the message of a refusal', () => {
  const message = (change: Partial<MirrorRequest>): { en: string; fr: string } => {
    const decision = decide(change)
    return decision.mirror ? { en: '', fr: '' } : decision.message
  }

  it('names what is mirrored instead', () => {
    expect(message({ ref: 'refs/heads/x', branches: ['main', 'release/*'], tags: ['v*'] })).toEqual({
      en: '"x" is not mirrored, only the branches main, release/* and the tags v*',
      fr: '« x » n’est pas synchronisé, seulement les branches main, release/* et les tags v*',
    })
    expect(message({ ref: 'refs/heads/x' }).en).toBe('"x" is not mirrored, only the branches main and no tag')
    expect(message({ ref: 'refs/heads/x', branches: [] }).fr).toContain('aucune branche et aucun tag')
  })

  it('does not grow with the configuration', () => {
    const branches = Array.from({ length: 5_000 }, (_, index) => `${index}${'x'.repeat(5_000)}`)
    expect(message({ branches }).en.length).toBeLessThan(5_000)
  })

  it('shows a hostile name cleaned', () => {
    const { en, fr } = message({ ref: `refs/heads/a\u001b[31m\n::error::x${'y'.repeat(9_000)}` })
    for (const text of [en, fr]) {
      expect(text).not.toMatch(/[\u0000-\u001f]/)
      expect(text.length).toBeLessThan(800)
    }
    expect(message({ event: 'x\n::set-output' }).en).not.toContain('\n')
  })

  it('says which part of the name is wrong', () => {
    expect(message({ ref: 'refs/heads/a b', branches: ['**'] }).en).toContain('shell')
    expect(message({ ref: 'refs/heads/-a', branches: ['**'] }).fr).toContain('commencer par -')
  })
})

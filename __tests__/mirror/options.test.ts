import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { MirrorOptions } from '../../src/mirror/options.ts'
import { readOptions } from '../../src/mirror/options.ts'
import { UserError } from '../../src/model/errors.ts'

const valid: MirrorOptions = {
  gitlab: 'https://gitlab.example.org/',
  projectId: 42,
  token: 'glptt-secret-secret',
  ref: 'main',
  repositoryName: 'boutique-api',
}

const refusal = (change: Partial<MirrorOptions>): UserError => {
  try {
    readOptions({ ...valid, ...change })
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('the options of the mirror', () => {
  it('have defaults for what is not given', () => {
    expect(readOptions(valid)).toMatchObject({
      address: { base: 'https://gitlab.example.org' },
      project: '42',
      mirrorBranch: 'main',
      timeoutMs: 30_000,
      retryDelaysMs: [1_000, 3_000],
      fetch,
    })
  })

  it('that are missing are all named', () => {
    const none = { gitlab: '', projectId: ' ', token: undefined, repositoryName: '' } as unknown as MirrorOptions
    const error = refusal(none)
    expect(error.code).toBe('mirror-not-configured')
    for (const name of ['GitLab', 'GIT_MIRROR_PROJECT_ID', 'GIT_MIRROR_TOKEN', 'internal name'])
      expect(error.message).toContain(name)
    expect(refusal({ token: '' }).message).not.toContain('GIT_MIRROR_PROJECT_ID')
  })

  it.each(['api', 'boutique-api', 'a1', '0a', 'a--b', 'x'.repeat(20)])(
    'take the repository name %j',
    (repositoryName) => expect(readOptions({ ...valid, repositoryName }).repositoryName).toBe(repositoryName),
  )

  it.each(['a', '-a', 'a-', 'Api', 'a_b', 'a.b', 'a b', 'a;id', '$(id)', 'a\n', 'é', 'org/api', 'x'.repeat(21)])(
    'refuse the repository name %j',
    (repositoryName) => expect(refusal({ repositoryName }).code).toBe('bad-usage'),
  )

  it.each(['', 'main;id', '--force', 'refs/heads/main', undefined as unknown as string])(
    'refuse the ref %j, for this repository and for the mirror',
    (ref) => {
      expect(refusal({ ref }).code).toBe('mirror-refused')
      if (ref !== undefined) expect(refusal({ mirrorBranch: ref }).code).toBe('mirror-refused')
    },
  )

  it.each(['glptt-with space', 'glptt-line\n', 'short', '***', 'jéton-secret', 'x'.repeat(5_000)])(
    'refuse the token %j without showing it',
    (token) => {
      const error = refusal({ token })
      expect(error.code).toBe('bad-usage')
      expect(inspect(error)).not.toContain(token.trim())
      expect(refusal({ follow: { token, deadlineMs: 1, intervalMs: 1 } }).message).toContain('read token')
    },
  )

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('refuse the time %d', (time) => {
    const token = valid.token
    expect(refusal({ timeoutMs: time }).code).toBe('bad-usage')
    expect(refusal({ retryDelaysMs: [time] }).code).toBe('bad-usage')
    expect(refusal({ follow: { token, deadlineMs: time, intervalMs: 1 } }).code).toBe('bad-usage')
    expect(refusal({ follow: { token, deadlineMs: 1, intervalMs: time } }).code).toBe('bad-usage')
  })

  it('bound the attempts', () => {
    expect(readOptions({ ...valid, retryDelaysMs: Array(9).fill(1) }).retryDelaysMs).toHaveLength(9)
    expect(refusal({ retryDelaysMs: Array(10).fill(1) }).code).toBe('bad-usage')
  })

  it.each(['gitlab', 'projectId', 'ref', 'mirrorBranch', 'repositoryName'] as const)(
    'never show the token, even when it was given as %s',
    (name) => {
      const token = 'glptt_SECRET/with:odd?characters'
      expect(inspect(refusal({ token, [name]: token }))).not.toContain('SECRET')
    },
  )
})

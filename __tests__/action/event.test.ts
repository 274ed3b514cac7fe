import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEvent } from '../../src/action/event.ts'
import { useTemporaryFolders } from './temporary.ts'

const temporaryFolder = useTemporaryFolders()

const payload = (text: string): string => {
  const path = join(temporaryFolder(), 'event.json')
  writeFileSync(path, text)
  return path
}

describe('the event', () => {
  it('comes from the variables and the payload', () => {
    const event = readEvent({
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_REPOSITORY: 'forge/boutique',
      GITHUB_SERVER_URL: 'https://github.example.org',
      GITHUB_API_URL: 'https://github.example.org/api/v3',
      GITHUB_EVENT_PATH: payload('{"deleted":true,"repository":{"fork":true,"default_branch":"trunk"}}'),
    })
    expect(event).toEqual({
      name: 'push',
      ref: 'refs/heads/main',
      sha: 'a'.repeat(40),
      repository: 'forge/boutique',
      serverUrl: 'https://github.example.org',
      apiUrl: 'https://github.example.org/api/v3',
      fork: true,
      deleted: true,
      defaultBranch: 'trunk',
    })
  })

  it('knows the pull request, and whether its branch is in another repository', () => {
    const side = (full_name: string | null) => ({ sha: 'b'.repeat(40), repo: full_name && { full_name } })
    const read = (head: unknown, base: unknown) =>
      readEvent({
        GITHUB_REPOSITORY: 'forge/boutique',
        GITHUB_RUN_ID: '99',
        GITHUB_EVENT_PATH: payload(JSON.stringify({ pull_request: { number: 7, head, base } })),
      })
    expect(read(side('forge/boutique'), side('forge/boutique'))).toMatchObject({
      pullRequest: { number: 7, headSha: 'b'.repeat(40), fromFork: false },
      runUrl: 'https://github.com/forge/boutique/actions/runs/99',
    })
    expect(read(side('eve/boutique'), side('forge/boutique')).pullRequest?.fromFork).toBe(true)
    expect(read(side(null), side('forge/boutique')).pullRequest?.fromFork).toBe(true)
    expect(read('head', side('forge/boutique')).pullRequest).toBeUndefined()
  })

  it.each([
    ['no payload', undefined],
    ['a payload that is gone', '/nowhere/event.json'],
    ['a payload that is not JSON', payload('{"repository":')],
    ['a payload of another shape', payload('[{"repository":{"fork":true}}]')],
    ['a repository of another shape', payload('{"repository":["fork"],"deleted":"no"}')],
    ['fields of another type', payload('{"repository":{"fork":"yes","default_branch":7}}')],
  ])('survives %s', (_, path) => {
    expect(readEvent({ GITHUB_EVENT_PATH: path })).toEqual({
      name: '',
      ref: '',
      sha: '',
      repository: '',
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      fork: false,
      deleted: false,
      defaultBranch: undefined,
    })
  })
})

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

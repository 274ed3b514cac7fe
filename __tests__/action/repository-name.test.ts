import { describe, expect, it } from 'vitest'
import { repositoryNameOf } from '../../src/action/repository-name.ts'
import type { DeclaredRepository, OnboardingManifest } from '../../src/model/manifest.ts'

const manifest = (...repositories: readonly DeclaredRepository[]): OnboardingManifest => ({
  version: 1,
  project: { name: 'demo' },
  repositories,
})

const event = { serverUrl: 'https://github.com', repository: 'Forge/Boutique-API' }

describe('the internal name of the repository', () => {
  it.each([
    'https://github.com/forge/boutique-api',
    'https://github.com/Forge/Boutique-API.git',
    'https://GitHub.com/forge/boutique-api/',
    'https://user@github.com/forge/boutique-api.git/',
  ])('is that of the declared repository at %s', (url) => {
    const other = { name: 'infra', url: 'https://github.com/forge/boutique-infra.git' }
    expect(repositoryNameOf(event, manifest(other, { name: 'api', url }))).toBe('api')
  })

  it.each([
    'https://gitlab.com/forge/boutique-api.git',
    'https://github.com/forge/boutique',
    'https://github.com/forge/boutique-api-2.git',
    'git@github.com:forge/boutique-api.git',
    'not an address',
  ])('is not that of a repository at %s', (url) => {
    expect(repositoryNameOf(event, manifest({ name: 'api', url }))).toBe('Boutique-API')
  })

  it('is the name on GitHub when nothing is declared', () => {
    expect(repositoryNameOf(event, manifest({ name: 'api' }))).toBe('Boutique-API')
    expect(repositoryNameOf(event, undefined)).toBe('Boutique-API')
  })
})

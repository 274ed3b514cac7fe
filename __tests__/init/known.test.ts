import { describe, expect, test } from 'vitest'
import { guess } from '../../src/init/draft.ts'
import { withKnown } from '../../src/init/known.ts'
import type { OnboardingManifest } from '../../src/model/manifest.ts'
import { plain } from './fixture.ts'

type Guessed = Parameters<typeof withKnown>[0]['manifest']

const merged = (guessed: Guessed, known: Partial<OnboardingManifest>, unplaced?: object) => {
  const draft = { manifest: { project: { name: guess('web') }, ...guessed }, unplaced }
  const { manifest, unplaced: left } = withKnown(draft, { project: { name: 'demo' }, ...known })
  const { environments, repositories, ...sections } = plain(manifest) as Record<string, unknown>
  return { environments, repositories, ...sections, left }
}
const environment = (name: string, label?: string) => ({ name: guess(name), ...(label && { label: guess(label) }) })
const list = <Item>(...items: Item[]) => ({ items, more: 0 })

describe('environments', () => {
  test('one that is written another way is the same; the exact name comes first', () => {
    const guessed = { environments: list(environment('production', 'p'), environment('prod', 'q')) }
    expect(merged(guessed, { environments: [{ name: 'prod' }] }).environments).toEqual([
      { name: 'prod', label: 'q' },
      { name: 'production', label: 'p' },
    ])
    const only = { environments: list(environment('production', 'p')) }
    expect(merged(only, { environments: [{ name: 'prod' }] }).environments).toEqual([{ name: 'prod', label: 'p' }])
  })

  test('what nothing names is of the only one that the console has', () => {
    const unplaced = { label: guess('x') }
    expect(merged({}, { environments: [{ name: 'dev' }] }, unplaced)).toMatchObject({
      environments: [{ name: 'dev', label: 'x' }],
      left: undefined,
    })
    expect(merged({}, { environments: [{ name: 'dev' }, { name: 'prod' }] }, unplaced).environments).toEqual([
      { name: 'dev' },
      { name: 'prod' },
    ])
    expect(merged({}, {}, unplaced).left).toBe(unplaced)
  })

  test('a quota of the console is taken whole', () => {
    const environments = list({ name: guess('dev'), quota: { cpu: guess(9), gpu: guess(1) } })
    const known = { environments: [{ name: 'dev', quota: { cpu: 1 } }] }
    expect(merged({ environments }, known).environments).toEqual([{ name: 'dev', quota: { cpu: 1 } }])
  })
})

describe('repositories', () => {
  const repository = (url?: string, more: object = {}) =>
    ({ repositories: list({ name: guess('web'), ...(url && { url: guess(url) }), ...more }) }) as Guessed
  const URL = 'https://github.com/demo/web.git'

  test('is known by its address whatever it is called, else by its name, and is never there twice', () => {
    for (const known of [
      { name: 'front', url: 'https://github.com/Demo/web' },
      { name: 'web', url: 'https://gitlab.example.org/a/web.git' },
    ])
      expect(merged(repository(URL), { repositories: [known] }).repositories).toEqual([known])
    const other = { name: 'api', url: 'https://github.com/demo/api.git' }
    expect(merged(repository(URL), { repositories: [other] }).repositories).toEqual([other, { name: 'web', url: URL }])
    expect(merged(repository(), { repositories: [other] }).repositories).toEqual([other])
    expect(merged(repository(), {}).repositories).toEqual([{ name: 'web' }])
  })

  test('where the console says nothing of the deployment, its default holds and not a guess', () => {
    const deployed = { type: guess('infrastructure'), deployPath: guess('chart'), valuesFiles: list(guess('a.yaml')) }
    const known = { name: 'web', type: 'infrastructure' } as const
    expect(merged(repository(URL, deployed), { repositories: [known] }).repositories).toEqual([{ ...known, url: URL }])
  })

  test('one that deploys may also build', () => {
    const both = repository(URL, { type: guess('both') })
    const typeOf = (type: 'infrastructure' | 'application') =>
      merged(both, { repositories: [{ name: 'web', type }] }).repositories
    expect(typeOf('infrastructure')).toMatchObject([{ type: 'both' }])
    expect(typeOf('application')).toMatchObject([{ type: 'application' }])
  })
})

test('sections of the console are added to those of the repository', () => {
  const guessed = { platform: { flavour: guess('openshift') } } as Guessed
  const known = { platform: { zone: 'pr' }, quotas: { production: { cpu: 1 } } }
  expect(merged(guessed, known)).toMatchObject({
    project: { name: 'demo' },
    platform: { flavour: 'openshift', zone: 'pr' },
    quotas: { production: { cpu: 1 } },
  })
})

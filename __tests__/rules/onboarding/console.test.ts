import { describe, expect, it } from 'vitest'
import { check } from '../../../src/index.ts'
import type { ConsoleFacts, ConsoleRepository } from '../../../src/model/console.ts'
import { consoleExample } from '../../../src/model/console-example.ts'
import { CONSOLE_EXAMPLE } from '../../../src/model/rule.ts'
import { runRule } from '../run-rule.ts'

type Known = Parameters<typeof consoleExample>[0]

const compare = (code: string, manifest: string, known: Known, language: 'en' | 'fr' = 'en') =>
  runRule(
    code,
    {
      'accostage.yaml': `version: 1\nproject: { name: demo }\n${manifest}\n`,
      [CONSOLE_EXAMPLE]: consoleExample(known),
    },
    language,
  )

const INFRA: ConsoleRepository = { name: 'infra', infrastructure: true, private: false, valuesFiles: [] }
const ENVIRONMENTS = [
  { name: 'dev', stage: 'dev', quota: {} },
  { name: 'prod', stage: 'prod', quota: {} },
]
const TWO = 'environments: [{ name: dev, stage: dev }, { name: prod, stage: prod }]\n'
const source = (path: string, repository = 'infra') => ({ repository, path, valuesFiles: [] })

describe('deployments of the console (ONB089)', () => {
  const manifest = `${TWO}repositories: [{ name: infra, type: infrastructure, deployPath: chart }]`
  const known = (...deployments: NonNullable<ConsoleFacts['deployments']>): Known => ({
    environments: ENVIRONMENTS,
    repositories: [INFRA],
    deployments,
  })

  it('may be several of one repository, when one is what is declared', async () => {
    const sources = [source('other'), source('chart')]
    expect(await compare('ONB089', manifest, known({ name: 'web', environment: 'dev', sources }))).toEqual([])
  })

  it('are said for all environments in which a repository is in none', async () => {
    const sources = [source('chart', 'elsewhere')]
    const both = known({ name: 'a', environment: 'dev', sources }, { name: 'b', environment: 'prod', sources })
    expect(await compare('ONB089', manifest, both)).toEqual([
      'accostage.yaml:4:24 info No deployment of the console takes the repository "infra" in the environment "dev, prod"',
    ])
  })

  it('of an environment that is not known or not declared are compared with nothing', async () => {
    const sources = [source('other')]
    const strange = known({ name: 'a', sources }, { name: 'b', environment: 'recette', sources })
    expect(await compare('ONB089', manifest, strange)).toEqual([])
  })

  it('concern no repository of code', async () => {
    const sources = [source('other')]
    const facts = known({ name: 'a', environment: 'dev', sources })
    const code = manifest.replace('type: infrastructure', 'type: application')
    expect(await compare('ONB089', code, facts)).toEqual([])
    const plain = { ...facts, repositories: [{ ...INFRA, infrastructure: false }] }
    expect(await compare('ONB089', manifest, plain)).toEqual([])
  })

  it('leave files of other repositories out of the comparison', async () => {
    const valuesFiles = [
      { path: 'values/dev.yaml', perEnvironment: false, external: false },
      { path: 'shared.yaml', perEnvironment: false, external: true },
    ]
    const sources = [{ ...source('chart'), valuesFiles }]
    const declared = manifest.replace('deployPath: chart', 'deployPath: chart, valuesFiles: ["values/<env>.yaml"]')
    expect(await compare('ONB089', declared, known({ name: 'a', environment: 'dev', sources }))).toEqual([])
  })
})

describe('settings of a repository in the console (ONB088)', () => {
  const manifest = `${TWO}repositories: [{ name: infra, deployPath: chart }]`
  const repositories = [{ ...INFRA, deployPath: 'deploy' }]
  const deployment = (environment: string) => ({ name: environment, environment, sources: [source('chart')] })

  it('count as long as an environment has no deployment', async () => {
    const known = { environments: ENVIRONMENTS, repositories, deployments: [deployment('dev')] }
    expect(await compare('ONB088', manifest, known)).toHaveLength(1)
    const all = { ...known, deployments: [deployment('dev'), deployment('prod')] }
    expect(await compare('ONB088', manifest, all)).toEqual([])
  })

  it('are not known to count when deployments are not', async () => {
    expect(await compare('ONB088', manifest, { environments: ENVIRONMENTS, repositories })).toEqual([])
    const strange = { environments: ENVIRONMENTS, repositories, deployments: [{ name: 'x', sources: [] }] }
    expect(await compare('ONB088', manifest, strange)).toEqual([])
  })
})

describe('words', () => {
  it('are French in French, with its typography', async () => {
    const quotas = { nonProduction: { cpu: 2.5 }, production: {} }
    expect(await compare('ONB081', 'quotas: { nonProduction: { cpu: 4.5 } }', { project: { quotas } }, 'fr')).toEqual([
      'accostage.yaml:3:33 warning Le quota hors production est de 4,5 cœurs ici et de 2,5 cœurs dans la console',
    ])
    expect(await compare('ONB082', TWO, { environments: [] }, 'fr')).toEqual([
      'accostage.yaml:3:24 info La console n’a pas d’environnement «\u00a0dev\u00a0» pour l’instant',
      'accostage.yaml:3:51 info La console n’a pas d’environnement «\u00a0prod\u00a0» pour l’instant',
    ])
  })

  it('name ten of many', async () => {
    const environments = Array.from({ length: 12 }, (_, index) => ({ name: `e${index}`, quota: {} }))
    const [line] = await compare('ONB082', 'environments: [{ name: dev, stage: dev }]', { environments })
    expect(line).toMatch(/it has e0, e1, .*, e9…$/)
  })
})

it('whatever the console knows, no rule is an error', async () => {
  const files = {
    'accostage.yaml': `version: 1\nproject: { name: demo }\nplatform: { zone: x }\n${TWO}quotas: { production: { cpu: 9 } }\nrepositories: [{ name: infra, deployPath: a, type: application }, { name: demo }]\n`,
  }
  const facts = JSON.parse(
    consoleExample({
      project: { name: 'other', status: 'failed', locked: true, quotas: { nonProduction: {}, production: { cpu: 1 } } },
      zones: [{ slug: 'pr', label: 'Zone Usuelle' }],
      environments: [{ name: 'dev', stage: 'prod', quota: { cpu: 1 } }],
      repositories: [INFRA],
      deployments: [],
    }),
  ) as ConsoleFacts
  const { findings, unverified } = await check({ files, console: { facts } })
  const found = findings.filter(({ rule }) => /^ONB08/.test(rule))
  expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThan(5)
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(unverified.filter(({ reason }) => reason === 'rule-failed')).toEqual([])
})

import { afterEach, describe, expect, it } from 'vitest'
import { check } from '../../src/index.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import { FORMAT_NAMES, formatReport } from '../../src/report/index.ts'
import type { Fault } from '../http/fault.ts'
import {
  ANSWERS,
  aDeployment,
  CONSOLE_TOKEN,
  type FakeConsole,
  type FakeConsoleOptions,
  startFakeConsole,
} from './fake-console.ts'

let fake: FakeConsole | undefined
afterEach(() => fake?.close())

/** As the console knows it. */
const SAME = `version: 1
project: { name: demo, description: Une démonstration, contact: demo@example.org }
platform: { zone: usuelle }
quotas: { nonProduction: { cpu: 4, memory: 8Gi }, production: { cpu: 0.1, memory: 16 } }
environments:
  - { name: dev, stage: dev, cluster: app1, quota: { cpu: 1, memory: 2Gi }, autosync: true }
  - { name: prod, stage: prod, cluster: app1, quota: { cpu: 0.1, memory: 4 } }
repositories:
  - { name: demo, type: application, url: https://github.com/demo/demo.git }
  - { name: demo-infra, type: infrastructure, private: true, deployPath: chart, valuesFiles: [values.yaml, values/<env>.yaml] }
`

async function run(
  manifest: string,
  options: FakeConsoleOptions = {},
  more: { token?: string; timeoutMs?: number } = {},
) {
  fake = await startFakeConsole(options)
  const { token = CONSOLE_TOKEN, timeoutMs } = more
  return check({ files: { 'accostage.yaml': manifest }, console: { url: fake.url, token, timeoutMs } })
}

type Report = Awaited<ReturnType<typeof run>>

const differences = ({ findings }: Report): string[] =>
  findings
    .filter(({ rule }) => /^ONB08/.test(rule))
    .map(
      ({ rule, severity, location: { start }, message }) =>
        `${start.line}:${start.column} ${rule} ${severity} ${message}`,
    )

const notRead = ({ unverified }: Report): string[] =>
  unverified.filter(({ reason }) => reason === 'console-not-read').map(({ message }) => message)

describe('a manifest beside the console', () => {
  it('has no finding when both say the same', async () => {
    const report = await run(SAME)
    expect(differences(report)).toEqual([])
    expect(notRead(report)).toEqual([])
    expect(report.findings.filter(({ rule }) => rule === 'ONB017')).toEqual([])
  })

  it('has one for each difference, on the text of the author', async () => {
    const report = await run(
      SAME.replace('cpu: 4,', 'cpu: 5,')
        .replace('name: dev, stage: dev', 'name: dev, stage: prod')
        .replace('name: prod,', 'name: production,')
        .replace('cluster: app1, quota: { cpu: 1,', 'cluster: app2, quota: { cpu: 1.5,')
        .replace('zone: usuelle', 'zone: restreinte')
        .replace('demo/demo.git', 'demo/other.git')
        .replace('deployPath: chart', 'deployPath: deploy')
        .replace('name: demo-infra', 'name: infra, url: https://github.com/demo/demo-infra'),
      { answers: { project: { ...ANSWERS.project, locked: 'true' } } },
    )
    expect(differences(report)).toEqual([
      '2:18 ONB080 warning The project "demo" is locked in the console',
      '3:19 ONB085 warning The console has no zone "restreinte"; it has pr',
      '4:33 ONB081 warning The non-production quota is 5 cores here, 4 cores in the console',
      '5:1 ONB083 warning The environment "prod" of the console, whose stage is "prod", is not declared',
      '6:25 ONB084 warning Environment "dev" has the stage "prod" here, "dev" in the console',
      '6:40 ONB085 warning Environment "dev" is on the cluster "app2" here, on "app1" in the console',
      '6:60 ONB086 warning Environment "dev" has 1.5 cores here, 1 cores in the console',
      '7:13 ONB082 info The console has no environment "production"; it has dev, prod',
      '9:43 ONB088 warning Repository "demo": `url` is "github.com/demo/other" here, "github.com/demo/demo" in the console',
      '10:13 ONB087 warning The repository "infra" is called "demo-infra" in the console, at the same address',
    ])
    expect(report.counts.error).toBe(
      report.findings.filter(({ rule, severity }) => severity === 'error' && !/^ONB08/.test(rule)).length,
    )
  })

  it('is compared with what an environment deploys once it has deployments', async () => {
    const deployments = [
      aDeployment({ path: 'deploy', valueSources: [{ type: 'internal', order: 0, path: 'v.yaml' }] }),
    ]
    const report = await run(SAME, { answers: { deployments } })
    expect(differences(report)).toEqual([
      '10:74 ONB089 warning The deployment "web" of "dev" takes "deploy" of the repository "demo-infra", `deployPath` is "chart" here',
    ])
    expect(report.findings.find(({ rule }) => rule === 'ONB089')?.environments).toEqual(['dev'])
  })

  it('takes the stages from the console', async () => {
    const stages = [...ANSWERS.stages, { id: '00000000-0000-4000-8000-000000000013', name: 'recette', clusterIds: [] }]
    const manifest = SAME.replace('repositories:', '  - { name: new, stage: recette }\nrepositories:')
    const known = await run(manifest, { answers: { stages } })
    expect(known.findings.filter(({ rule }) => rule === 'ONB017')).toEqual([])
    await fake?.close()
    const unknown = await run(manifest)
    expect(unknown.findings.filter(({ rule }) => rule === 'ONB017')).toHaveLength(1)
  })
})

describe('a console that does not answer', () => {
  const PROJECT = '/api/v1/projects/demo'
  it.each<[string, Fault]>([
    ['401', { kind: 'answer', status: 401, body: '{}' }],
    ['500', { kind: 'answer', status: 500, body: '{}' }],
    ['a redirection', { kind: 'answer', status: 307, headers: { location: 'https://elsewhere.example.org' } }],
    ['a cut answer', { kind: 'short', status: 200, body: '{' }],
    ['nothing', { kind: 'hang' }],
  ])('gives %s: nothing is red, and nothing is silently green', async (_, fault) => {
    const [lone, asked] = [
      await check({ files: { 'accostage.yaml': SAME } }),
      await run(SAME, { faults: { [PROJECT]: fault } }, { timeoutMs: 200 }),
    ]
    expect(asked.findings).toEqual(lone.findings)
    expect(notRead(asked)).toHaveLength(1)
    expect(asked.unverified).toHaveLength(lone.unverified.length + 1)
    expect(asked.verdict).not.toBe('compatible')
    expect(asked.passed).toBe(lone.passed)
  })

  it('is said in each language and each format, without the token', async () => {
    const said = JSON.stringify({ message: `denied to ${CONSOLE_TOKEN}\u202e` })
    fake = await startFakeConsole({ faults: { [PROJECT]: { kind: 'answer', status: 403, body: said } } })
    for (const language of LANGUAGES) {
      const files = { 'accostage.yaml': SAME }
      const report = await check({ files, language, console: { url: fake.url, token: CONSOLE_TOKEN } })
      const formats = FORMAT_NAMES.map((name) => formatReport(name, report)).join('\n')
      expect(formats).not.toContain(CONSOLE_TOKEN)
      expect(formats).toContain('403')
      expect(formatReport('text', report)).toContain(language === 'fr' ? 'console non lue' : 'console not read')
    }
  })

  it('is not asked without a manifest that names the project', async () => {
    const report = await run('version: 1\nproject: {}\n')
    expect(notRead(report)).toEqual([expect.stringContaining('the console was not asked')])
    expect(fake?.requests).toEqual([])
  })

  it('is a mistake of the caller when its address is not one', async () => {
    const files = { 'accostage.yaml': SAME }
    const console = { url: 'http://console.example.org', token: CONSOLE_TOKEN }
    await expect(check({ files, console })).rejects.toMatchObject({ name: 'UserError', code: 'bad-usage' })
  })

  it('is given up when the run is cancelled', async () => {
    fake = await startFakeConsole({ faults: { [PROJECT]: { kind: 'hang' } } })
    const options = { files: { 'accostage.yaml': SAME }, console: { url: fake.url, token: CONSOLE_TOKEN } }
    await expect(check({ ...options, signal: AbortSignal.timeout(100) })).rejects.toMatchObject({ code: 'cancelled' })
  })
})

it('hostile texts of the console end up in findings as texts', async () => {
  const name = 'x\u001b[2J\n::error::boo <img src=x> `${{ }}` | [a](javascript:b)'
  const environments = [...ANSWERS.environments, { ...ANSWERS.environments[0], name }]
  const report = await run(SAME, { answers: { environments } })
  const finding = report.findings.find(({ rule }) => rule === 'ONB083')
  expect(finding?.message).toMatch(/^The environment "x\[2J ::error::boo <img/)
  expect(formatReport('markdown', report).replace(/`[^`]*`/g, '')).not.toMatch(/<img/)
  expect(FORMAT_NAMES.map((format) => formatReport(format, report)).join('')).not.toMatch(/\u001b|^::error::boo/m)
})

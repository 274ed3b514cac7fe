import { afterEach, describe, expect, it } from 'vitest'
import { consoleDraft } from '../../src/console/draft.ts'
import { readConsole } from '../../src/console/read.ts'
import { check } from '../../src/index.ts'
import type { ConsoleFacts } from '../../src/model/console.ts'
import { CONSOLE_TOKEN, type FakeConsole, startFakeConsole } from './fake-console.ts'

let fake: FakeConsole | undefined
afterEach(() => fake?.close())

async function known(): Promise<ConsoleFacts> {
  fake = await startFakeConsole()
  const { facts } = await readConsole({ url: fake.url, token: CONSOLE_TOKEN }, 'demo')
  if (!facts) throw new Error('the console did not answer')
  return facts
}

describe('a manifest begun from the console', () => {
  it('holds what the console knows', async () => {
    expect(consoleDraft(await known())).toEqual({
      version: 1,
      project: { name: 'demo', description: 'Une démonstration' },
      platform: { zone: 'pr' },
      quotas: { nonProduction: { cpu: 4, memory: 8 }, production: { cpu: 0.1, memory: 16 } },
      environments: [
        { name: 'dev', stage: 'dev', cluster: 'app1', quota: { cpu: 1, memory: 2 }, autosync: true },
        { name: 'prod', stage: 'prod', cluster: 'app1', quota: { cpu: 0.1, memory: 4 }, autosync: false },
      ],
      repositories: [
        { name: 'demo', url: 'https://github.com/demo/demo.git', type: 'application' },
        {
          name: 'demo-infra',
          url: 'https://github.com/demo/demo-infra.git',
          type: 'infrastructure',
          private: true,
          deployPath: 'chart',
          valuesFiles: ['values.yaml', 'values/<env>.yaml'],
        },
      ],
    })
  })

  it('is valid, and the same as the console for every rule that compares them', async () => {
    const facts = await known()
    const manifest = JSON.stringify(consoleDraft(facts))
    const report = await check({ files: { 'accostage.yaml': manifest }, console: { facts } })
    expect(report.inputs.manifest).toBe('valid')
    expect(report.findings.filter(({ rule }) => /^ONB08/.test(rule))).toEqual([])
  })

  it('leaves to the author what the console did not give', () => {
    const quotas = { nonProduction: { cpu: 1 }, production: {} }
    const project = { name: 'demo', slug: 'demo-1', locked: false, limitless: true, quotas }
    expect(JSON.stringify(consoleDraft({ project }))).toBe('{"version":1,"project":{"name":"demo","slug":"demo-1"}}')
  })
})

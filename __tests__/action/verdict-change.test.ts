import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../../src/action/event.ts'
import { tellVerdictChange, type VerdictChange } from '../../src/action/verdict-change.ts'
import { aFinding, aReport } from '../report/report-builder.ts'

const PUSH: RunEvent = {
  name: 'push',
  ref: 'refs/heads/main',
  sha: 'c'.repeat(40),
  repository: 'forge/boutique',
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  fork: false,
  deleted: false,
  defaultBranch: 'main',
}

const good = aReport()
const bad = aReport({ findings: [aFinding()] })

async function tell(own: Partial<VerdictChange> = {}) {
  const texts: string[] = []
  const fetch: typeof globalThis.fetch = async (_, init) => {
    texts.push(JSON.parse(String(init?.body)).text)
    return new Response('ok')
  }
  const webhook = 'https://chat.example.org/hooks/x'
  const told = await tellVerdictChange(bad, { webhook, event: PUSH, base: good, fetch, ...own })
  return { texts, told }
}

describe('Mattermost', () => {
  it('is told when the verdict of the default branch changes', async () => {
    const { texts, told } = await tell()
    expect(told?.status).toBe('done')
    expect(texts).toEqual(['❌ Accostage, `forge/boutique` `main`: compatible → **incompatible** (1 error).'])
  })

  it.each<[string, Partial<VerdictChange>]>([
    ['the verdict is the same', { base: bad }],
    ['there is no webhook', { webhook: undefined }],
    ['it is a pull request', { event: { ...PUSH, pullRequest: { number: 7, headSha: 'b', fromFork: false } } }],
    ['it is another branch', { event: { ...PUSH, ref: 'refs/heads/feature' } }],
    ['it is a tag of that name', { event: { ...PUSH, ref: 'refs/tags/main' } }],
    ['it is a fork', { event: { ...PUSH, fork: true } }],
    ['the default branch is not known', { event: { ...PUSH, defaultBranch: undefined } }],
  ])('is not told when %s', async (_, own) => {
    expect(await tell(own)).toEqual({ texts: [], told: undefined })
  })

  it('is not told, and the log says why, when no earlier verdict is known', async () => {
    const { texts, told } = await tell({ base: undefined })
    expect(texts).toEqual([])
    expect(told).toMatchObject({
      status: 'left',
      level: 'info',
      message: { en: expect.stringContaining('base-report') },
    })
  })
})

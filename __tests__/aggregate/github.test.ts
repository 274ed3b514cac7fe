import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ARCHIVE_LIMIT, unpack } from '../../src/aggregate/source/archive.ts'
import { githubSource } from '../../src/aggregate/source/github.ts'
import type { Database } from '../../src/aggregate/store/database.ts'
import { readView } from '../../src/aggregate/view/read.ts'
import { archiveOf, type FakeGithub, startGithub } from './fake-github.ts'
import { NOW, reportText, take } from './reports.ts'
import { embeddedServer } from './servers.ts'

const TOKEN = 'ghs_test'
const server = embeddedServer()
let github: FakeGithub
let database: Database
const waits: number[] = []

beforeAll(async () => {
  github = await startGithub(TOKEN)
}, 60_000)
afterAll(async () => {
  await github.close()
  await server.stop()
})
beforeEach(async () => {
  ;({ database } = await server.open())
  github.repositories.clear()
  github.asked.length = 0
  github.faults.length = 0
  waits.length = 0
}, 60_000)
afterEach(() => database.close())

const source = (owner: string, name?: string, own: { token?: string; patienceMs?: number } = {}) =>
  githubSource(
    { owner, name },
    {
      githubUrl: github.url,
      githubToken: 'token' in own ? own.token : TOKEN,
      artifact: 'accostage',
      patienceMs: own.patienceMs ?? 1e9,
    },
    { wait: async (ms) => waits.push(ms), now: () => NOW.getTime() },
  )

/** What a workflow of a repository leaves behind. */
const artifact = (id: number, day = '2026-11-20', own: object = {}) => ({
  id,
  files: {
    'report.json': reportText({ name: 'claimed', day, source: { repository: 'https://github.com/other/one' } }),
    'page.html': '<b>',
  },
  ...own,
})

describe('artifacts of GitHub', () => {
  test('of every repository of an organisation, page by page, each read once', async () => {
    for (let index = 0; index < 130; index += 1) github.repositories.set(`forge/r${index}`, [])
    github.repositories.set(
      'forge/api',
      Array.from({ length: 230 }, (_, index) =>
        artifact(index + 1, new Date(Date.UTC(2026, 1, 1 + index)).toISOString().slice(0, 10)),
      ),
    )
    github.repositories.set('other/one', [artifact(999)])
    expect(await take(database, source('forge'))).toMatchObject({ added: 230, rejected: 0 })
    expect(github.asked.filter((path) => path.includes('/api/actions/artifacts?'))).toHaveLength(3)
    const { projects } = await readView(database, { now: NOW, sinceDays: 7 })
    // GitHub says where it comes from, whatever it claims
    expect(projects).toMatchObject([{ name: 'claimed', repository: 'https://github.com/forge/api', branch: 'main' }])
    github.asked.length = 0
    github.repositories.get('forge/api')?.push(artifact(231, '2026-11-24'))
    expect(await take(database, source('forge'))).toMatchObject({ added: 1, known: 0 })
    expect(github.asked.filter((path) => path.endsWith('/zip'))).toHaveLength(1)
  }, 60_000)

  test('goes on where it was stopped', async () => {
    github.repositories.set(
      'forge/api',
      Array.from({ length: 50 }, (_, index) =>
        artifact(index + 1, `2026-10-${String((index % 30) + 1).padStart(2, '0')}`, { branch: `b${index}` }),
      ),
    )
    const stopping = source('forge', 'api')
    const stopped: typeof stopping = async function* (context) {
      let batches = 0
      for await (const batch of stopping(context)) {
        yield batch
        batches += 1
        if (batches === 2) throw new Error('killed')
      }
    }
    await expect(take(database, stopped)).rejects.toThrow('killed')
    github.asked.length = 0
    await take(database, source('forge', 'api'))
    expect(github.asked.filter((path) => path.endsWith('/zip'))).toHaveLength(10)
  })

  test('not those of a fork, nor what is expired or called otherwise', async () => {
    github.repositories.set('forge/api', [
      artifact(1, undefined, { fork: true }),
      artifact(2, undefined, { expired: true }),
      artifact(3, undefined, { name: 'coverage' }),
    ])
    expect(await take(database, source('forge', 'api'))).toMatchObject({ added: 0, rejected: 0 })
    expect(github.asked.some((path) => path.endsWith('/zip'))).toBe(false)
  })

  test('what cannot be unpacked is rejected, and the rest is read', async () => {
    github.repositories.set('forge/api', [
      artifact(1, undefined, { archive: Buffer.from('not a zip') }),
      artifact(2, undefined, { size: ARCHIVE_LIMIT + 1 }),
      artifact(3, undefined, { archive: Buffer.alloc(ARCHIVE_LIMIT + 10) }),
      artifact(4, undefined, { files: { '../../etc/passwd.json': '{', 'a/b.json': reportText() } }),
    ])
    const { why, added } = await take(database, source('forge', 'api'))
    expect(added).toBe(1)
    expect(why.map((line) => line.replace(/(?<=not-json).*/, ''))).toEqual([
      'forge/api, artifact 1: unreadable',
      'forge/api, artifact 2: too-large',
      'forge/api, artifact 3: too-large',
      'forge/api, artifact 4, ../../etc/passwd.json: not-json',
    ])
  })

  test('waits as long as GitHub asks', async () => {
    github.repositories.set('forge/api', [artifact(1)])
    const reset = String(NOW.getTime() / 1000 + 90)
    github.faults.push(
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } },
      { status: 403, body: 'You have exceeded a secondary rate limit' },
    )
    expect(await take(database, source('forge', 'api'))).toMatchObject({ added: 1 })
    expect(waits).toEqual([7000, 90_000, 180_000])
  })

  test('stops rather than wait longer than it may, and keeps what it has', async () => {
    github.repositories.set('forge/api', [artifact(1)])
    github.faults.push({ status: 403, headers: { 'retry-after': '4000' } })
    await expect(take(database, source('forge', 'api', { patienceMs: 3_600_000 }))).rejects.toThrow(
      'asks to wait 4000 s',
    )
  })

  test('tries again when GitHub stumbles, and gives up in the end', async () => {
    github.repositories.set('forge/api', [artifact(1)])
    github.faults.push({ status: 502 })
    expect(await take(database, source('forge', 'api'))).toMatchObject({ added: 1 })
    github.faults.push({ status: 500 }, { status: 502 }, { status: 503 }, { status: 500 })
    await expect(take(database, source('forge', 'api'))).rejects.toThrow('it answers 500')
  })

  test('says what is missing', async () => {
    await expect(take(database, source('forge', 'api', { token: undefined }))).rejects.toThrow('ACCOSTAGE_GITHUB_TOKEN')
    await expect(take(database, source('forge', 'api', { token: 'wrong' }))).rejects.toThrow('it answers 401')
    await expect(take(database, source('forge', 'none'))).rejects.toThrow('no repository "forge/none"')
    await expect(take(database, source('nobody'))).rejects.toThrow('no repository of "nobody"')
  })
})

test('an archive that declares too much is not unpacked', () => {
  const bomb = archiveOf({ 'a.json': new Uint8Array(17 * 1024 * 1024), 'b.json': '{}' })
  expect(bomb.length).toBeLessThan(100_000)
  expect(unpack(bomb).map(({ name, ...entry }) => [name, 'refused' in entry])).toEqual([
    ['b.json', false],
    ['a.json', true],
  ])
  const many = archiveOf(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}.json`, '{}'])))
  expect(unpack(many).filter((entry) => 'bytes' in entry)).toHaveLength(50)
})

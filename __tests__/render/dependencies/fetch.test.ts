import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { packChart } from './chart-archive.ts'
import { startFakeRegistry } from './fake-registry.ts'
import type { FakeRepository } from './fake-repository.ts'
import { indexItem, indexOf, startFakeRepository } from './fake-repository.ts'
import type { Loopback } from './loopback.ts'
import { codeFor, fetchLocally } from './request.ts'

const redis = packChart('redis', '1.2.3')
const common = packChart('common', '2.0.0')

const started: Loopback[] = []
const start: typeof startFakeRepository = async (...args) => {
  const server = await startFakeRepository(...args)
  started.push(server)
  return server
}
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()))
})

const paths = ({ requests }: Loopback): string[] => requests.map(({ path }) => path)

describe('a classic repository', () => {
  test('gives the archive of an exact version, as it is', async () => {
    const { repository, url } = await start([redis])
    const dependency = { name: 'redis', version: '1.2.3', repository, alias: 'cache' }
    const [outcome] = await fetchLocally([dependency])
    expect(outcome).toEqual({
      status: 'fetched',
      dependency,
      version: '1.2.3',
      archive: new Uint8Array(redis.archive),
      digest: `sha256:${redis.sha256}`,
      from: `${url}/stable/redis-1.2.3.tgz`,
    })
    if (outcome?.status !== 'fetched') throw new Error('not fetched')
    expect(gunzipSync(outcome.archive).includes('redis/templates/settings.yaml')).toBe(true)
    expect(outcome.archive.buffer.byteLength).toBe(redis.archive.length) // fit to be handed to a worker
  })

  test('gives the version of the lock', async () => {
    const newer = packChart('redis', '1.9.0')
    const { repository } = await start([newer, redis])
    const dependency = { name: 'redis', version: '^1.0.0', repository }
    const lock = { dependencies: [{ name: 'redis', version: '1.2.3', repository }] }
    const [outcome] = await fetchLocally([dependency], { lock })
    expect(outcome).toMatchObject({ status: 'fetched', version: '1.2.3', digest: `sha256:${redis.sha256}` })
  })

  test.each([
    ['without a lock', undefined, 'refused: not-pinned'],
    ['with an old lock', { dependencies: [] }, 'refused: lock-out-of-date'],
  ])('is not asked for a range %s', async (_, lock, code) => {
    const server = await start([redis])
    expect(await codeFor({ name: 'redis', version: '^1', repository: server.repository }, { lock })).toBe(code)
    expect(server.requests).toEqual([])
  })

  test('is asked for its index once, and for each archive once', async () => {
    const server = await start([redis, common])
    const { repository } = server
    const outcomes = await fetchLocally([
      { name: 'redis', version: '1.2.3', repository, alias: 'cache' },
      { name: 'common', version: '2.0.0', repository: `${repository}/` },
      { name: 'redis', version: '1.2.3', repository, alias: 'queue' },
      { name: 'valkey', version: '1.0.0', repository },
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fetched', 'fetched', 'fetched', 'failed'])
    expect(outcomes[3]).toMatchObject({ code: 'chart-not-found' })
    expect(paths(server).sort()).toEqual(['/stable/common-2.0.0.tgz', '/stable/index.yaml', '/stable/redis-1.2.3.tgz'])
  })

  test('sends no credentials, no cookie, and takes nothing compressed', async () => {
    const server = await start([redis])
    await fetchLocally([{ name: 'redis', version: '1.2.3', repository: server.repository }])
    expect(server.requests.map(({ headers }) => Object.keys(headers).sort())).toEqual(
      Array(2).fill(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']),
    )
    expect(server.requests[0]?.headers['accept-encoding']).toBe('identity')
  })

  test('may keep its archives elsewhere', async () => {
    const archives = await start([redis])
    const index = indexOf({ redis: [indexItem(redis, { url: `${archives.url}/stable/redis-1.2.3.tgz?sig=abc#x` })] })
    const { repository } = await start([], { index })
    const [outcome] = await fetchLocally([{ name: 'redis', version: '1.2.3', repository }])
    expect(outcome).toMatchObject({ status: 'fetched', from: `${archives.url}/stable/redis-1.2.3.tgz` })
    expect(paths(archives)).toEqual(['/stable/redis-1.2.3.tgz?sig=abc'])
  })

  test('may list its charts with addresses of a registry', async () => {
    const registry = await startFakeRegistry([redis])
    started.push(registry)
    const address = `${registry.repository}/redis:1.2.3`
    const listing = (digest?: string) => indexOf({ redis: [indexItem(redis, { url: address, digest })] })
    const good = await start([], { index: listing() })
    const bad = await start([], { index: listing('ab'.repeat(32)) })
    const outcomes = await fetchLocally([
      { name: 'redis', version: '1.2.3', repository: good.repository },
      { name: 'redis', version: '1.2.3', repository: bad.repository },
    ])
    expect(outcomes).toMatchObject([
      { status: 'fetched', from: address },
      { status: 'failed', code: 'digest-mismatch' },
    ])
  })

  test('may redirect', async () => {
    const archives = await start([redis])
    const { repository } = await start([redis], {
      override: ({ url }, response) => {
        if (url !== '/stable/redis-1.2.3.tgz') return false
        response.writeHead(302, { location: `${archives.url}/stable/redis-1.2.3.tgz` }).end()
        return true
      },
    })
    expect(await codeFor({ name: 'redis', version: '1.2.3', repository })).toBe('fetched')
  })

  test.each([
    [400, 'failed: http-status'],
    [401, 'failed: sign-in-required'],
    [403, 'failed: sign-in-required'],
    [404, 'failed: not-found'],
    [410, 'failed: not-found'],
    [206, 'failed: http-status'],
    [204, 'failed: http-status'],
    [304, 'failed: http-status'],
    [429, 'failed: http-status'],
    [503, 'failed: http-status'],
  ])('may answer %i', async (status, code) => {
    const { repository } = await start([redis], {
      override: (_, response) => {
        response.writeHead(status).end()
        return true
      },
    })
    expect(await codeFor({ name: 'redis', version: '1.2.3', repository })).toBe(code)
  })

  test('may be there, and the archive not', async () => {
    const { repository } = await start([], { index: indexOf({ redis: [indexItem(redis)] }) })
    const [outcome] = await fetchLocally([{ name: 'redis', version: '1.2.3', repository }])
    expect(outcome).toMatchObject({ status: 'failed', code: 'not-found' })
    expect(outcome).toMatchObject({ message: { en: expect.stringContaining('/stable/redis-1.2.3.tgz') } })
  })

  test('may not be there', async () => {
    const server: FakeRepository = await start([redis])
    await server.close()
    const [outcome] = await fetchLocally([{ name: 'redis', version: '1.2.3', repository: server.repository }])
    expect(outcome).toMatchObject({
      status: 'failed',
      code: 'unreachable',
      message: {
        en: 'Dependency "redis": no answer from 127.0.0.1 (ECONNREFUSED)',
        fr: 'Dépendance « redis » : pas de réponse de 127.0.0.1 (ECONNREFUSED)',
      },
    })
  })
})

describe('nothing is asked for', () => {
  const repository = 'https://charts.example.org/stable'
  const refuse = () => Promise.reject(new Error('asked'))
  const options = { allowedHosts: ['charts.example.org'], allowLoopback: false, resolve: refuse, fetch: refuse }

  test.each([
    ['a chart of the charts/ folder', { repository: '' }, 'no-repository'],
    ['a local chart', { repository: 'file://../common' }, 'local-repository'],
    ['an alias', { repository: '@stable' }, 'repository-alias'],
    ['an alias, written in full', { repository: 'alias:stable' }, 'repository-alias'],
    ['no address', { repository: 'charts' }, 'bad-address'],
    ['an address with a query', { repository: `${repository}?token=abc` }, 'bad-address'],
    ['an address with a user name', { repository: 'https://me@charts.example.org/stable' }, 'credentials'],
    ['an address with a password', { repository: 'https://:secret@charts.example.org/stable' }, 'credentials'],
    ['plain http', { repository: 'http://charts.example.org/stable' }, 'not-https'],
    ['another scheme', { repository: 's3://charts.example.org/stable' }, 'not-https'],
    ['another host', { repository: 'https://charts.example.net/stable' }, 'host-not-allowed'],
    ['a host that ends with a dot', { repository: 'https://charts.example.org./stable' }, 'host-not-allowed'],
    ['another registry', { repository: 'oci://registry.example.net/charts' }, 'host-not-allowed'],
    ['a registry with a password', { repository: 'oci://me:secret@charts.example.org/charts' }, 'credentials'],
    ['a registry without a path', { repository: 'oci://charts.example.org' }, 'fetched'],
    ['a range', { version: '1.x' }, 'not-pinned'],
    ['no version', { version: 'latest' }, 'bad-version'],
    ['a path for a name', { name: '../redis' }, 'bad-name'],
    ['a folder for a name', { name: '..' }, 'bad-name'],
    ['an absolute path for a name', { name: '/etc/passwd' }, 'bad-name'],
    ['a name of two parts', { name: 'a/b' }, 'bad-name'],
    ['an empty name', { name: '' }, 'bad-name'],
    ['a name with a line break', { name: 'redis\nhost: x' }, 'bad-name'],
    ['a very long name', { name: 'r'.repeat(300) }, 'bad-name'],
    ['a path for a version', { version: '1.2.3/../../x' }, 'bad-version'],
    ['a registry path that climbs', { repository: 'oci://charts.example.org/charts/..' }, 'bad-address'],
    ['a registry name that is escaped', { repository: 'oci://charts.example.org/a%2f..' }, 'bad-address'],
    ['a registry name in capitals', { repository: 'oci://charts.example.org/Charts' }, 'bad-address'],
  ])('%s', async (_, change, code) => {
    const outcome = await codeFor({ name: 'redis', version: '1.2.3', repository, ...change }, options)
    expect(outcome).toBe(code === 'fetched' ? 'failed: unreachable' : `refused: ${code}`)
  })

  test('for what is behind the most that a chart may depend on', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ name: `c${at}`, version: '1.2.3', repository }))
    const resolve = async () => ['10.0.0.1']
    const outcomes = await fetchLocally(many, { ...options, resolve, limits: { dependencies: 3 } })
    expect(outcomes.map((outcome) => outcome.status === 'refused' && outcome.code)).toEqual([
      ...Array(3).fill('forbidden-address'),
      ...Array(9_997).fill('too-many-dependencies'),
    ])
  })
})

describe('what is shown', () => {
  test('the command for the chart, its folder quoted', async () => {
    const commandFor = async (folder: string) => {
      const [outcome] = await fetchLocally([{ name: 'redis', version: '1', repository: '' }], { folder })
      return outcome?.status === 'fetched' ? undefined : outcome?.command
    }
    expect(await commandFor('deploy/helm')).toBe('helm dependency build deploy/helm')
    expect(await commandFor('.')).toBe('helm dependency build .')
    expect(await commandFor("l'appli $(id)")).toBe("helm dependency build 'l'\\''appli $(id)'")
    expect(await commandFor('--help')).toBe('helm dependency build ./--help')
  })

  test('no secret and no control character', async () => {
    const token = `ghp_${'a1B2'.repeat(9)}`
    const outcomes = await fetchLocally([
      { name: 'a', version: '1.2.3', repository: `https://user:${token}@127.0.0.1/charts` },
      { name: 'b', version: '1.2.3', repository: `ftp://example.org/${token}/x?sig=hidden` },
      { name: 'c', version: '1.2.3', repository: `oci://user:${token}@127.0.0.1/charts` },
      { name: 'd\u001b[31m\u202e', version: '1.2.3', repository: 'https://127.0.0.1/' },
      { name: 'e', version: `\n::error::${'x'.repeat(1_000)}`, repository: 'https://127.0.0.1/' },
      { name: 'f', version: '1.2.3', repository: 'https://user:hunter2@[127.0.0.1/charts' },
      { name: 'g', version: '1.2.3', repository: 'https://[127.0.0.1/charts?password=hunter2' },
      { name: 'h', version: '1.2.3', repository: 'oci://user:hunter2@127.0.0.1/../charts' },
      { name: 'i', version: '1.2.3', repository: `https://127.0.0.1[/${token.slice(0, 9)}\u200b${token.slice(9)}` },
    ])
    const told = JSON.stringify(outcomes.map((outcome) => ({ ...outcome, dependency: undefined })))
    expect(told).not.toContain(token)
    expect(told).not.toMatch(/hidden|hunter2/)
    expect(told).not.toMatch(/\\u001b|\\n|\u202e|x{300}/)
    expect(outcomes.map(({ status }) => status)).toEqual(Array(9).fill('refused'))
  })
})

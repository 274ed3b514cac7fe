import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openCache } from '../../../src/render/dependencies/cache.ts'
import { packChart } from './chart-archive.ts'
import { startFakeRegistry } from './fake-registry.ts'
import { startFakeRepository } from './fake-repository.ts'
import { fetchLocally } from './request.ts'

const redis = packChart('redis', '1.2.3')
const file = `${redis.sha256}.tgz`
const LIMIT = 100_000

let root: string
let folder: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'accostage-cache-'))
  folder = join(root, 'charts')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('the cache', () => {
  test('keeps an archive by its digest, in one file', async () => {
    const cache = openCache(folder)
    expect(await cache.read(redis.sha256, LIMIT)).toBeUndefined()
    await cache.write(redis.sha256, redis.archive)
    await cache.write(redis.sha256, redis.archive)
    expect(readdirSync(folder)).toEqual([file])
    expect(await openCache(folder).read(redis.sha256, LIMIT)).toEqual(new Uint8Array(redis.archive))
  })

  test('does not give more than the limit', async () => {
    const cache = openCache(folder)
    await cache.write(redis.sha256, redis.archive)
    expect(await cache.read(redis.sha256, redis.archive.length)).toBeDefined()
    expect(await cache.read(redis.sha256, redis.archive.length - 1)).toBeUndefined()
  })

  test('does not believe another content under the name', async () => {
    mkdirSync(folder)
    writeFileSync(join(folder, file), packChart('redis', '6.6.6').archive)
    expect(await openCache(folder).read(redis.sha256, LIMIT)).toBeUndefined()
  })

  test('does not follow a link, even to the right content', async () => {
    mkdirSync(folder)
    writeFileSync(join(root, 'elsewhere'), redis.archive)
    symlinkSync(join(root, 'elsewhere'), join(folder, file))
    expect(await openCache(folder).read(redis.sha256, LIMIT)).toBeUndefined()
  })

  test.skipIf(process.platform === 'win32')('does not wait for a pipe, nor read a device', async () => {
    mkdirSync(folder)
    execFileSync('mkfifo', [join(folder, file)])
    expect(await openCache(folder).read(redis.sha256, LIMIT)).toBeUndefined()
    rmSync(join(folder, file))
    symlinkSync('/dev/zero', join(folder, file))
    expect(await openCache(folder).read(redis.sha256, LIMIT)).toBeUndefined()
  })

  test('does not mind a folder in the place of a file, or a file in the place of the folder', async () => {
    mkdirSync(join(folder, file), { recursive: true })
    const cache = openCache(folder)
    await cache.write(redis.sha256, redis.archive)
    expect(await cache.read(redis.sha256, LIMIT)).toBeUndefined()
    expect(readdirSync(folder)).toEqual([file])

    const none = openCache(join(root, 'file', 'charts'))
    writeFileSync(join(root, 'file'), '')
    await none.write(redis.sha256, redis.archive)
    expect(await none.read(redis.sha256, LIMIT)).toBeUndefined()
  })

  test('writes through no link that waits under the name', async () => {
    mkdirSync(folder)
    writeFileSync(join(root, 'precious'), 'kept')
    symlinkSync(join(root, 'precious'), join(folder, file))
    await openCache(folder).write(redis.sha256, redis.archive)
    expect(readFileSync(join(root, 'precious'), 'utf8')).toBe('kept')
    expect(await openCache(folder).read(redis.sha256, LIMIT)).toBeDefined()
  })
})

describe('a second run', () => {
  test('asks a classic repository for its index only', async () => {
    const server = await startFakeRepository([redis])
    const dependencies = [{ name: 'redis', version: '1.2.3', repository: server.repository }]
    const first = await fetchLocally(dependencies, { cacheFolder: folder })
    const second = await fetchLocally(dependencies, { cacheFolder: folder })
    await server.close()
    expect(second).toEqual(first)
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/stable/index.yaml',
      '/stable/redis-1.2.3.tgz',
      '/stable/index.yaml',
    ])
  })

  test('asks a registry for the manifest only', async () => {
    const registry = await startFakeRegistry([redis])
    const dependencies = [{ name: 'redis', version: '1.2.3', repository: registry.repository }]
    const first = await fetchLocally(dependencies, { cacheFolder: folder })
    const second = await fetchLocally(dependencies, { cacheFolder: folder })
    await registry.close()
    expect(second).toEqual(first)
    expect(registry.requests.filter(({ path }) => path.includes('/blobs/'))).toHaveLength(1)
  })

  test('fetches again what somebody changed, and puts it right', async () => {
    const server = await startFakeRepository([redis])
    mkdirSync(folder)
    writeFileSync(join(folder, file), 'evil')
    const dependencies = [{ name: 'redis', version: '1.2.3', repository: server.repository }]
    const [outcome] = await fetchLocally(dependencies, { cacheFolder: folder })
    await server.close()
    expect(outcome).toMatchObject({ status: 'fetched', archive: new Uint8Array(redis.archive) })
    expect(readFileSync(join(folder, file))).toEqual(redis.archive)
  })

  test('keeps nothing that was not verified', async () => {
    const server = await startFakeRepository([{ ...redis, archive: packChart('redis', '6.6.6').archive }])
    const dependencies = [{ name: 'redis', version: '1.2.3', repository: server.repository }]
    const [outcome] = await fetchLocally(dependencies, { cacheFolder: folder })
    await server.close()
    expect(outcome).toMatchObject({ status: 'failed', code: 'digest-mismatch' })
    expect(() => readdirSync(folder)).toThrow('ENOENT')
  })
})

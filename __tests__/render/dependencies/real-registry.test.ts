import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packChart } from './chart-archive.ts'
import { startLoopback } from './loopback.ts'
import type { RealRegistry } from './real-registry.ts'
import { hasRegistry, startRealRegistry } from './real-registry.ts'
import { codeFor, fetchLocally } from './request.ts'

const redis = packChart('redis', '1.2.3+build.7')

describe.skipIf(!hasRegistry())('the registry of Debian (package docker-registry)', () => {
  let registry: RealRegistry
  beforeAll(async () => {
    registry = await startRealRegistry()
    await registry.push(redis)
  })
  afterAll(() => registry?.stop())

  const dependency = (version: string, name = 'redis') => ({ name, version, repository: registry.repository })

  test('gives a chart that was pushed to it', async () => {
    const [outcome] = await fetchLocally([dependency('1.2.3+build.7')])
    expect(outcome).toMatchObject({
      status: 'fetched',
      archive: new Uint8Array(redis.archive),
      digest: `sha256:${redis.sha256}`,
    })
  })

  test('does not have another version, nor another chart', async () => {
    expect(await codeFor(dependency('1.2.4'))).toBe('failed: version-not-found')
    expect(await codeFor(dependency('1.2.3', 'valkey'))).toBe('failed: version-not-found')
  })
})

describe.skipIf(!hasRegistry())('the registry of Debian, that wants a token', () => {
  test('asks for it in words that are understood', async () => {
    const tokens = await startLoopback((_, response) => void response.end('{"token":"anonymous"}'))
    const registry = await startRealRegistry(`${tokens.url}/token`)
    try {
      await registry.push(redis)
      const dependency = { name: 'redis', version: '1.2.3+build.7', repository: registry.repository }
      expect(await codeFor(dependency)).toBe('fetched')
      expect(tokens.requests.map(({ path }) => path)).toEqual([
        '/token?service=registry.example.org&scope=repository%3Acharts%2Fredis%3Apull',
      ])
    } finally {
      await registry.stop()
      await tokens.close()
    }
  })
})

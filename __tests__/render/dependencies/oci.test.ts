import { afterEach, describe, expect, test } from 'vitest'
import type { PackedChart } from './chart-archive.ts'
import { packChart } from './chart-archive.ts'
import type { FakeRegistryOptions } from './fake-registry.ts'
import { CHART_TYPE, chartManifest, MANIFEST_TYPE, startFakeRegistry, TOKEN } from './fake-registry.ts'
import type { Loopback } from './loopback.ts'
import { startLoopback } from './loopback.ts'
import { codeFor, fetchLocally } from './request.ts'

const redis = packChart('redis', '1.2.3')
const dependency = (repository: string, version = '1.2.3') => ({ name: 'redis', version, repository })

const NOT_A_CHART = 'failed: not-a-chart'
const TOO_LARGE = 'failed: too-large'

const manifestWith = (change: Readonly<Record<string, unknown>>): FakeRegistryOptions => ({
  manifest: (chart) => chartManifest(chart, change),
})

const started: Loopback[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()))
})

const start = async (options: FakeRegistryOptions = {}, charts: readonly PackedChart[] = [redis]) => {
  const registry = await startFakeRegistry(charts, options)
  started.push(registry)
  return registry
}

const told = ({ requests }: Loopback) =>
  requests.map(({ path, headers }) => `${path}${headers.authorization ? ' with a token' : ''}`)

describe('a registry', () => {
  test('gives the chart of a tag', async () => {
    const registry = await start()
    const [outcome] = await fetchLocally([dependency(registry.repository)])
    expect(outcome).toMatchObject({
      status: 'fetched',
      version: '1.2.3',
      archive: new Uint8Array(redis.archive),
      digest: `sha256:${redis.sha256}`,
      from: `${registry.repository}/redis:1.2.3`,
    })
    expect(told(registry)).toEqual([
      '/v2/charts/redis/manifests/1.2.3',
      `/v2/charts/redis/blobs/sha256:${redis.sha256}`,
    ])
    expect(registry.requests[0]?.headers.accept).toBe(MANIFEST_TYPE)
  })

  test('has the + of a version as _ in its tag', async () => {
    const built = packChart('redis', '1.2.3+build.7')
    const registry = await start({}, [built])
    const [outcome] = await fetchLocally([dependency(registry.repository, '1.2.3+build.7')])
    expect(outcome).toMatchObject({ status: 'fetched', version: '1.2.3+build.7' })
  })

  test('is asked for the version of the lock', async () => {
    const { repository } = await start()
    const lock = { dependencies: [dependency(repository)] }
    expect(await codeFor(dependency(repository, '1.x.x'), { lock })).toBe('fetched')
    expect(await codeFor(dependency(repository, '1.x.x'))).toBe('refused: not-pinned')
  })

  test('is asked once for a chart under two aliases', async () => {
    const registry = await start()
    const twice = ['cache', 'queue'].map((alias) => ({ ...dependency(registry.repository), alias }))
    expect(await fetchLocally(twice)).toMatchObject([{ status: 'fetched' }, { status: 'fetched' }])
    expect(registry.requests).toHaveLength(2)
  })

  test('that does not have the version', async () => {
    const { repository } = await start()
    expect(await codeFor(dependency(repository, '1.2.4'))).toBe('failed: version-not-found')
  })
})

describe('a registry that wants a token', () => {
  test('gives anybody one to read the chart, and gets it on its own requests only', async () => {
    const elsewhere = await startLoopback((_, response) => void response.end(redis.archive))
    started.push(elsewhere)
    const registry = await start({
      realm: (url) => `${url}/token`,
      redirectBlobs: () => `${elsewhere.url}/signed?x=1`,
    })
    expect(await codeFor(dependency(registry.repository))).toBe('fetched')
    expect(told(registry)).toEqual([
      '/v2/charts/redis/manifests/1.2.3',
      '/token?service=registry.example.org&scope=repository%3Acharts%2Fredis%3Apull',
      '/v2/charts/redis/manifests/1.2.3 with a token',
      `/v2/charts/redis/blobs/sha256:${redis.sha256} with a token`,
    ])
    expect(told(elsewhere)).toEqual(['/signed?x=1'])
  })

  test('may have it given by another allowed host, by a name too', async () => {
    const tokens = await startLoopback((_, response) => void response.end(JSON.stringify({ access_token: TOKEN })))
    started.push(tokens)
    const { repository } = await start({ realm: () => `http://auth.example.org:${tokens.port}/token` })
    const resolve = async () => ['127.0.0.1']
    const allowedHosts = ['127.0.0.1', 'auth.example.org']
    expect(await codeFor(dependency(repository), { allowedHosts, resolve })).toBe('fetched')
    expect(await codeFor(dependency(repository), { resolve })).toBe('refused: host-not-allowed')
    expect(tokens.requests).toHaveLength(1)
  })

  test.each([
    ['the metadata service', 'https://169.254.169.254/token', 'refused: forbidden-address'],
    ['a private address', 'https://10.0.0.1/token', 'refused: forbidden-address'],
    ['a file', 'file:///etc/passwd', 'refused: not-https'],
    ['an address with a password', 'https://me:secret@auth.example.org/token', 'refused: credentials'],
    ['no address', '/token', 'refused: bad-address'],
  ])('may not have it given by %s', async (_, realm, code) => {
    const { repository } = await start({ realm: () => realm })
    expect(await codeFor(dependency(repository), { allowedHosts: ['*'] })).toBe(code)
  })

  test.each([
    ['no JSON', 'token'],
    ['no token', '{}'],
    ['an empty token', '{"token":""}'],
    ['a token that is no text', '{"token":{"a":1}}'],
    ['a token that would end the header', '{"token":"a\\r\\nhost: evil.example"}'],
  ])('that gives %s', async (_, answer) => {
    const tokens = await startLoopback((__, response) => void response.end(answer))
    started.push(tokens)
    const { repository } = await start({ realm: () => `${tokens.url}/token` })
    expect(await codeFor(dependency(repository))).toBe('failed: bad-token-answer')
  })

  test('and does not take the one that it gave, is not asked for ever', async () => {
    const tokens = await startLoopback((_, response) => void response.end('{"token":"another"}'))
    started.push(tokens)
    const registry = await start({ realm: () => `${tokens.url}/token` })
    expect(await codeFor(dependency(registry.repository))).toBe('failed: sign-in-required')
    expect(registry.requests).toHaveLength(2)
  })

  test('and a password with it, is given nothing', async () => {
    const registry = await startLoopback((_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="registry"' }).end()
    })
    started.push(registry)
    expect(await codeFor(dependency(`oci://${registry.host}/charts`))).toBe('failed: sign-in-required')
    expect(registry.requests).toHaveLength(1)
  })
})

describe('a manifest', () => {
  const layer = { mediaType: CHART_TYPE, digest: `sha256:${redis.sha256}`, size: redis.archive.length }

  test.each<[string, FakeRegistryOptions, string]>([
    ['without a digest in the headers', { contentDigest: '' }, 'fetched'],
    ['with another digest in the headers', { contentDigest: `sha256:${'ab'.repeat(32)}` }, 'failed: digest-mismatch'],
    ['with a digest of another kind in the headers', { contentDigest: 'sha512:00' }, 'failed: digest-mismatch'],
    ['whose layer is another content', { blob: packChart('redis', '6.6.6').archive }, 'failed: digest-mismatch'],
    ['of an image', manifestWith({ config: { mediaType: 'application/vnd.oci.image.config.v1+json' } }), NOT_A_CHART],
    ['of a list of images', manifestWith({ config: undefined, manifests: [] }), NOT_A_CHART],
    ['without layers', manifestWith({ layers: [] }), NOT_A_CHART],
    ['whose layers are no list', manifestWith({ layers: layer }), NOT_A_CHART],
    ['with a layer of another type', manifestWith({ layers: [{ ...layer, mediaType: 'text/plain' }] }), NOT_A_CHART],
    ['with a digest of another kind', manifestWith({ layers: [{ ...layer, digest: 'sha512:00' }] }), NOT_A_CHART],
    ['with a path for a digest', manifestWith({ layers: [{ ...layer, digest: '../../x' }] }), NOT_A_CHART],
    ['with no size', manifestWith({ layers: [{ ...layer, size: '12' }] }), NOT_A_CHART],
    ['that is no JSON', { manifest: () => '<html>' }, NOT_A_CHART],
    ['that is a list', { manifest: () => '[]' }, NOT_A_CHART],
    ['with a layer that is too large', manifestWith({ layers: [{ ...layer, size: 11 * 1024 * 1024 }] }), TOO_LARGE],
    ['that is too large itself', manifestWith({ annotations: { x: 'y'.repeat(1024 * 1024) } }), TOO_LARGE],
    [
      'with a provenance layer before the chart',
      manifestWith({ layers: [{ ...layer, mediaType: 'application/vnd.cncf.helm.chart.provenance.v1.prov' }, layer] }),
      'fetched',
    ],
    [
      'of the first Helm with registries',
      manifestWith({ layers: [{ ...layer, mediaType: 'application/tar+gzip' }] }),
      'fetched',
    ],
  ])('%s', async (_, options, code) => {
    const { repository } = await start(options)
    expect(await codeFor(dependency(repository))).toBe(code)
  })
})

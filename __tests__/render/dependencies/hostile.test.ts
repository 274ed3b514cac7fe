import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { packChart, sha256 } from './chart-archive.ts'
import { indexItem, indexOf, startFakeRepository } from './fake-repository.ts'
import type { Handler, Loopback } from './loopback.ts'
import { startLoopback } from './loopback.ts'
import { codeFor, fetchLocally } from './request.ts'

const redis = packChart('redis', '1.2.3')
const dependency = (repository: string) => ({ name: 'redis', version: '1.2.3', repository })

const started: Loopback[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()))
})

/** A server of our own behind every path; its address as a repository. */
async function serving(handler: Handler): Promise<string> {
  const server = await startLoopback(handler)
  started.push(server)
  return server.url
}

const redirecting = (location: string | undefined, status = 302) =>
  serving((_, response) => void response.writeHead(status, location === undefined ? {} : { location }).end())

describe('a redirection', () => {
  test.each([
    ['to the metadata service', 'http://169.254.169.254/latest/meta-data/', 'refused: host-not-allowed'],
    ['to a file', 'file:///etc/passwd', 'refused: not-https'],
    ['to data', 'data:text/yaml,entries:', 'refused: not-https'],
    ['to another host', 'https://charts.example.net/index.yaml', 'refused: host-not-allowed'],
    ['to an allowed host with a password', 'https://a:b@charts.example.org/', 'refused: credentials'],
    ['to a private address written as a number', 'https://2852039166/', 'refused: host-not-allowed'],
    ['to nowhere', undefined, 'refused: bad-address'],
    ['to no address', 'https://', 'refused: bad-address'],
    ['to itself', '/stable/index.yaml', 'failed: too-many-redirects'],
  ])('%s', async (_, location, code) => {
    const repository = await redirecting(location)
    const allowedHosts = ['127.0.0.1', 'charts.example.org']
    expect(await codeFor(dependency(repository), { allowedHosts })).toBe(code)
  })

  test.each([
    ['https://169.254.169.254/latest/'],
    ['https://[::ffff:169.254.169.254]/'],
    ['https://[fd00:ec2::254]/'],
    ['https://10.0.0.1/'],
    ['https://0xa.1/'],
    ['http://93.184.215.14/'], // plain http to the internet, even in tests
  ])('to %s, even where every host is allowed', async (location) => {
    const repository = await redirecting(location)
    expect(await codeFor(dependency(repository), { allowedHosts: ['*'] })).toBe('refused: forbidden-address')
  })

  test('to plain http is refused outside of tests', async () => {
    const answer = { status: 302, header: () => 'http://charts.example.org/index.yaml', body: noBody(), close: vi.fn() }
    const options = {
      allowedHosts: ['charts.example.org'],
      allowLoopback: false,
      resolve: async () => ['93.184.215.14'],
      fetch: async () => answer,
    }
    expect(await codeFor(dependency('https://charts.example.org'), options)).toBe('refused: not-https')
    expect(answer.close).toHaveBeenCalledOnce()
  })

  test('is followed three times, not four', async () => {
    const repository = await serving(({ url }, response) => {
      const left = Number(url?.split('/')[1])
      response.writeHead(left === 0 ? 404 : 302, { location: `/${left - 1}/index.yaml` }).end()
    })
    expect(await codeFor(dependency(`${repository}/4`))).toBe('failed: too-many-redirects')
    expect(await codeFor(dependency(`${repository}/3`))).toBe('failed: not-found') // the answer of the last one
  })
})

async function* noBody(): AsyncGenerator<Uint8Array> {}

describe('a name that resolves', () => {
  const ask = (resolve: (host: string) => Promise<readonly string[]>, allowLoopback = false) =>
    codeFor(dependency('https://charts.example.org'), { allowedHosts: ['charts.example.org'], allowLoopback, resolve })

  test.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['169.254.169.254'],
    ['168.63.129.16'],
    ['100.64.0.1'],
    ['::1'],
    ['::ffff:10.0.0.1'],
    ['fe80::1'],
    ['ff02::1'],
    ['0.0.0.0'],
    ['localhost'],
  ])('to %s is refused', async (address) => {
    expect(await ask(async () => [address])).toBe('refused: forbidden-address')
  })

  test('to a public and a private address is refused', async () => {
    expect(await ask(async () => ['93.184.215.14', '10.0.0.1'])).toBe('refused: forbidden-address')
  })

  test('to nothing is unreachable', async () => {
    const fetch = vi.fn()
    const options = { allowedHosts: ['charts.example.org'], fetch }
    for (const resolve of [async () => [], () => Promise.reject(new Error('ENOTFOUND'))])
      expect(await codeFor(dependency('https://charts.example.org'), { ...options, resolve })).toBe(
        'failed: unreachable',
      )
    expect(fetch).not.toHaveBeenCalled()
  })

  test('to another address the second time: each connection is checked, and made to what was checked', async () => {
    const server = await startFakeRepository([redis])
    started.push(server)
    const addresses = [['127.0.0.1'], ['10.0.0.1']]
    const resolve = vi.fn(async () => addresses.shift() ?? [])
    const options = { allowedHosts: ['charts.example.org'], resolve }
    const repository = `http://charts.example.org:${server.port}/stable`
    expect(await codeFor(dependency(repository), options)).toBe('refused: forbidden-address')
    expect(server.requests.map(({ path }) => path)).toEqual(['/stable/index.yaml'])
    expect(resolve).toHaveBeenCalledTimes(2)
  })

  test('only once its host is allowed', async () => {
    const resolve = vi.fn(async () => ['93.184.215.14'])
    expect(await codeFor(dependency('https://secret.evil.example'), { resolve })).toBe('refused: host-not-allowed')
    expect(resolve).not.toHaveBeenCalled()
  })
})

describe('an answer', () => {
  const limits = { indexBytes: 100_000, chartBytes: 100_000 }
  const swelling = gzipSync(Buffer.alloc(20_000_000))
  const endless = (response: ServerResponse, chunk: string): void => {
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
    }
    response.on('drain', more).on('error', () => {})
    more()
  }

  test.each<[string, Handler, string]>([
    ['without end', (_, response) => endless(response.writeHead(200), 'x'.repeat(10_000)), 'failed: too-large'],
    [
      'announced as too large',
      (_, response) => void response.writeHead(200, { 'content-length': '100001' }).write('x'),
      'failed: too-large',
    ],
    [
      'one byte at a time',
      (_, response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write('x'), 20)
        response.on('close', () => clearInterval(timer))
      },
      'failed: timed-out',
    ],
    ['that never begins', () => {}, 'failed: timed-out'],
    ['cut', (_, response) => void response.writeHead(200).write('x', () => response.destroy()), 'failed: unreachable'],
    ['without a status line', (request) => void request.socket.end('hello\r\n\r\n'), 'failed: unreachable'],
    [
      'with endless headers',
      (request) => void request.socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`),
      'failed: unreachable',
    ],
    [
      'that is compressed, and swells',
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(swelling),
      'failed: bad-index',
    ],
  ])('%s', async (_, handler, code) => {
    const repository = await serving(handler)
    const requestMs = code === 'failed: timed-out' ? 150 : 20_000
    expect(await codeFor(dependency(repository), { limits: { ...limits, requestMs } })).toBe(code)
  })

  test('of just the size that is allowed is taken, of one byte more is not', async () => {
    const server = await startFakeRepository([redis])
    started.push(server)
    const chartBytes = redis.archive.length
    expect(await codeFor(dependency(server.repository), { limits: { chartBytes } })).toBe('fetched')
    expect(await codeFor(dependency(server.repository), { limits: { chartBytes: chartBytes - 1 } })).toBe(
      'failed: too-large',
    )
  })

  test('sent in pieces of one byte is put together', async () => {
    const server = await startFakeRepository([redis], {
      override: ({ url }, response) => {
        if (url !== '/stable/redis-1.2.3.tgz') return false
        response.writeHead(200)
        for (const byte of redis.archive) response.write(Buffer.of(byte))
        response.end()
        return true
      },
    })
    started.push(server)
    expect(await codeFor(dependency(server.repository))).toBe('fetched')
  })

  test('with another content than its digest is not believed', async () => {
    const server = await startFakeRepository([redis], {
      override: ({ url }, response) => {
        if (url !== '/stable/redis-1.2.3.tgz') return false
        response.writeHead(200).end(packChart('redis', '6.6.6').archive)
        return true
      },
    })
    started.push(server)
    expect(await codeFor(dependency(server.repository))).toBe('failed: digest-mismatch')
  })

  test('that unpacks to much more is only as large as it is packed', async () => {
    const bomb = { ...redis, archive: swelling, sha256: sha256(swelling) }
    const server = await startFakeRepository([bomb])
    started.push(server)
    expect(await codeFor(dependency(server.repository), { limits })).toBe('fetched')
  })

  test.each([
    ['to a file', 'file:///etc/passwd', 'refused: not-https'],
    ['to another host', 'https://evil.example/redis.tgz', 'refused: host-not-allowed'],
    ['to another host, without a scheme', '//evil.example/redis.tgz', 'refused: host-not-allowed'],
    ['to a private address', 'https://10.0.0.1/redis.tgz', 'refused: host-not-allowed'],
    ['to another registry', 'oci://evil.example/charts/redis:1.2.3', 'refused: host-not-allowed'],
    ['with a password', 'https://a:b@127.0.0.1/redis.tgz', 'refused: credentials'],
    ['that is none', 'https://[', 'refused: bad-address'],
    ['that climbs', '../../../etc/passwd', 'failed: not-found'],
  ])('that lists an archive with an address %s', async (_, url, code) => {
    const index = indexOf({ redis: [indexItem(redis, { url: JSON.stringify(url) })] })
    const server = await startFakeRepository([redis], { index })
    started.push(server)
    expect(await codeFor(dependency(server.repository))).toBe(code)
  })
})

describe('the time', () => {
  test('is bounded for all together', async () => {
    const repository = await serving(() => {})
    const dependencies = Array.from({ length: 9 }, (_, at) => ({
      ...dependency(`${repository}/${at}`),
      alias: `r${at}`,
    }))
    const outcomes = await fetchLocally(dependencies, { limits: { totalMs: 200 } })
    expect(outcomes.map((outcome) => outcome.status === 'failed' && outcome.code)).toEqual(Array(9).fill('timed-out'))
  })

  test('ends when the run is cancelled', async () => {
    const controller = new AbortController()
    const repository = await serving(() => controller.abort())
    expect(await codeFor(dependency(repository), { signal: controller.signal })).toBe('failed: cancelled')
    expect(await codeFor(dependency(repository), { signal: AbortSignal.abort() })).toBe('failed: cancelled')
  })

  test('does not depend on a resolver that never answers', async () => {
    const options = { resolve: () => new Promise<never>(() => {}), allowedHosts: ['*'], limits: { requestMs: 50 } }
    expect(await codeFor(dependency('https://charts.example.org'), options)).toBe('failed: timed-out')
  })
})

test('archives are bounded together', async () => {
  const other = packChart('other', '1.2.3')
  const server = await startFakeRepository([redis, other])
  started.push(server)
  const { repository } = server
  const dependencies = [dependency(repository), { ...dependency(repository), name: 'other' }]
  const together = redis.archive.length + other.archive.length
  const statuses = async (archivesBytes: number) =>
    (await fetchLocally(dependencies, { limits: { archivesBytes } })).map((outcome) =>
      outcome.status === 'fetched' ? 'fetched' : outcome.code,
    )
  expect(await statuses(together)).toEqual(['fetched', 'fetched'])
  expect(await statuses(together - 1)).toEqual(['fetched', 'too-large-together'])
})

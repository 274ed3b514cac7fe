import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fetch } from '../../src/http/exchange.ts'
import type { MirrorOptions } from '../../src/mirror/options.ts'
import { readOptions } from '../../src/mirror/options.ts'
import type { MirrorResult } from '../../src/mirror/result.ts'
import { trigger } from '../../src/mirror/trigger.ts'
import type { FakeGitLab, FakeGitLabOptions, Fault } from './fake-gitlab.ts'
import { MIRROR_PROJECT, startFakeGitLab, TRIGGER_TOKEN } from './fake-gitlab.ts'

let fake: FakeGitLab | undefined
afterEach(async () => {
  await fake?.close()
  fake = undefined
})

const optionsFor = (url: string, change: Partial<MirrorOptions> = {}): MirrorOptions => ({
  gitlab: url,
  projectId: 42,
  token: TRIGGER_TOKEN,
  ref: 'release/1.2',
  repositoryName: 'boutique-api',
  timeoutMs: 5_000,
  retryDelaysMs: [1, 1],
  ...change,
})

const call = (url: string, change: Partial<MirrorOptions> = {}): Promise<MirrorResult> =>
  trigger(readOptions(optionsFor(url, change)))

async function run(world: FakeGitLabOptions, change: Partial<MirrorOptions> = {}): Promise<MirrorResult> {
  fake = await startFakeGitLab(world)
  return call(fake.url, change)
}

/** A port of this machine on which nothing listens. */
async function closedPort(): Promise<string> {
  const other = await startFakeGitLab()
  await other.close()
  return other.url
}

const refused = (code: string): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(`connect ${code}`), { code, syscall: 'connect' }) })

describe('the call', () => {
  it('starts the pipeline of the mirror project with the two variables of its job', async () => {
    const result = await run({})
    expect(result).toMatchObject({ status: 'started', pipeline: { id: 1_000 } })
    expect(fake?.pipelines).toMatchObject([
      { variables: { GIT_BRANCH_DEPLOY: 'release/1.2', PROJECT_NAME: 'boutique-api' } },
    ])
    expect(fake?.requests).toHaveLength(1)
    expect(fake?.requests[0]).toMatchObject({
      method: 'POST',
      url: '/api/v4/projects/42/trigger/pipeline',
      form: {
        token: TRIGGER_TOKEN,
        ref: 'main',
        'variables[GIT_BRANCH_DEPLOY]': 'release/1.2',
        'variables[PROJECT_NAME]': 'boutique-api',
      },
    })
  })

  it('sends nothing else: no SYNC_ALL, which would delete branches of the platform', async () => {
    await run({})
    expect(Object.keys(fake?.requests[0]?.form ?? {})).toHaveLength(4)
    expect(fake?.requests[0]?.headers).not.toHaveProperty('private-token')
    expect(fake?.requests[0]?.headers).not.toHaveProperty('authorization')
  })

  it('carries the token in its body alone', async () => {
    await run({})
    const { url, headers, body } = fake?.requests[0] ?? { url: '', headers: {}, body: '' }
    expect(`${url} ${JSON.stringify(headers)}`).not.toContain(TRIGGER_TOKEN)
    expect(body).toContain(TRIGGER_TOKEN)
  })

  it('goes below the path of GitLab, to a project by its path, on another branch of the mirror', async () => {
    const project = { ...MIRROR_PROJECT, branches: ['stable'] }
    const result = await run(
      { prefix: '/outils/gitlab', projects: [project] },
      { projectId: project.path, mirrorBranch: 'stable' },
    )
    expect(result).toMatchObject({
      status: 'started',
      pipeline: { id: 1_000, url: `${fake?.url}/forge/boutique/mirror/-/pipelines/1000` },
    })
    expect(fake?.requests[0]?.url).toBe('/outils/gitlab/api/v4/projects/forge%2Fboutique%2Fmirror/trigger/pipeline')
  })
})

describe('what GitLab refuses', () => {
  const project = (change: Partial<typeof MIRROR_PROJECT>): FakeGitLabOptions => ({
    projects: [{ ...MIRROR_PROJECT, ...change }],
  })

  it.each<[string, FakeGitLabOptions, Partial<MirrorOptions>, string]>([
    ['another project', {}, { projectId: 43 }, 'not-found'],
    ['another path', {}, { projectId: 'forge/boutique/miroir' }, 'not-found'],
    ['a revoked token', project({ triggerTokens: [] }), {}, 'not-found'],
    ['the token of another project', {}, { token: `glptt-${'f'.repeat(40)}` }, 'not-found'],
    ['a missing branch', {}, { mirrorBranch: 'master' }, 'mirror-branch-not-found'],
    ['an empty mirror project', project({ branches: [] }), {}, 'mirror-branch-not-found'],
    ['no pipeline variables', project({ pipelineVariables: false }), {}, 'variables-not-allowed'],
    ['no CI file', project({ refuses: 'Missing CI config file' }), {}, 'no-job'],
    ['no job', project({ refuses: 'No stages / jobs for this pipeline.' }), {}, 'no-job'],
    ['no right', project({ refuses: 'Insufficient permissions to create a new pipeline' }), {}, 'not-permitted'],
  ])('is said once, and no pipeline runs: %s', async (_, world, change, code) => {
    expect(await run(world, change)).toMatchObject({ status: 'refused', code })
    expect(fake?.requests).toHaveLength(1)
    expect(fake?.pipelines).toHaveLength(0)
  })
})

describe('a request that surely was not received', () => {
  it('is tried again, then told', async () => {
    let calls = 0
    const counted: Fetch = (url, init) => {
      calls += 1
      return fetch(url, init)
    }
    const url = await closedPort()
    const result = await call(url, { fetch: counted })
    expect(result).toMatchObject({ status: 'unreachable', code: 'connection-refused', attempts: 3 })
    expect(result.message.en).toContain('Nothing was sent, in 3 attempts')
    expect(result.message.en).toContain(new URL(url).host)
    expect(result.message.fr).toContain('ECONNREFUSED')
    expect(calls).toBe(3)
  })

  it('is sent when the connection comes back', async () => {
    let calls = 0
    const flaky: Fetch = (url, init) => {
      calls += 1
      return calls < 3 ? Promise.reject(refused(calls === 1 ? 'ECONNREFUSED' : 'ENOTFOUND')) : fetch(url, init)
    }
    expect(await run({}, { fetch: flaky })).toMatchObject({ status: 'started' })
    expect(fake?.pipelines).toHaveLength(1)
  })

  it('is not tried again when asked so', async () => {
    const result = await call(await closedPort(), { retryDelaysMs: [] })
    expect(result).toMatchObject({ status: 'unreachable', attempts: 1 })
    expect(result.message.fr).toContain('Rien n’a été envoyé.')
  })

  it('is not tried again when the certificate is not trusted or the port does not speak TLS', async () => {
    let calls = 0
    const untrusted: Fetch = () => {
      calls += 1
      return Promise.reject(refused('DEPTH_ZERO_SELF_SIGNED_CERT'))
    }
    const result = await call('https://gitlab.example.org', { fetch: untrusted })
    expect(result).toMatchObject({ status: 'unreachable', code: 'untrusted-certificate', attempts: 1 })
    expect(result.message.en).toContain('NODE_EXTRA_CA_CERTS')
    expect(calls).toBe(1)

    fake = await startFakeGitLab()
    expect(await call(fake.url.replace('http:', 'https:'))).toMatchObject({ status: 'unreachable', code: 'tls-failed' })
    expect(fake.requests).toHaveLength(0)
  })
})

describe('a request that may have been received', () => {
  it.each<[string, Fault, string]>([
    ['no answer in time', { kind: 'hang' }, 'timed-out'],
    ['a reset', { kind: 'reset' }, 'connection-lost'],
    ['a closed connection', { kind: 'close' }, 'connection-lost'],
    ['an endless body', { kind: 'drip', status: 201 }, 'unreadable-answer'],
    ['a cut body', { kind: 'short', status: 201, body: '{"id":7' }, 'unreadable-answer'],
    ['a flood', { kind: 'flood', status: 201 }, 'unreadable-answer'],
    ['cut JSON', { kind: 'answer', status: 201, body: '{"id":7' }, 'unreadable-answer'],
    ['no body', { kind: 'answer', status: 201 }, 'unreadable-answer'],
    [
      'the page of a proxy',
      { kind: 'answer', status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad Gateway</html>' },
      'server-error',
    ],
    ['a maintenance', { kind: 'answer', status: 503, headers: { 'retry-after': '30' } }, 'unavailable'],
  ])('is sent once, and the message says that a pipeline may run: %s', async (_, fault, code) => {
    const result = await run({ faults: [fault] }, { timeoutMs: 150 })
    expect(result).toMatchObject({ status: 'unknown', code })
    expect(result.message.en).toContain('The pipeline may have started')
    expect(result.message.fr).toContain('Le pipeline a pu démarrer')
    expect(fake?.requests).toHaveLength(1)
  })

  it('tells how long it waited', async () => {
    const { message } = await run({ faults: [{ kind: 'hang' }] }, { timeoutMs: 100 })
    expect(message.en).toContain('within 0.1 s')
  })

  it('is sent once when GitLab asks to come back later', async () => {
    const fault: Fault = { kind: 'answer', status: 429, headers: { 'retry-after': '60' }, body: 'Retry later' }
    expect(await run({ faults: [fault] })).toMatchObject({ code: 'rate-limited', retryAfterSeconds: 60 })
    expect(fake?.requests).toHaveLength(1)
  })

  it.each([301, 302, 303, 307, 308])(
    'does not follow a redirection %d, which would carry the token',
    async (status) => {
      const thief = await startFakeGitLab()
      const fault: Fault = { kind: 'answer', status, headers: { location: `${thief.url}/x` } }
      expect(await run({ faults: [fault] })).toMatchObject({
        status: 'refused',
        code: 'redirected',
        httpStatus: status,
      })
      expect(thief.requests).toHaveLength(0)
      await thief.close()
    },
  )

  it('is lost when what answers does not speak HTTP', async () => {
    const server = createServer((socket) =>
      socket.on('error', () => {}).once('data', () => socket.end('SSH-2.0-x\r\n')),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    expect(await call(`http://127.0.0.1:${port}`)).toMatchObject({ status: 'unknown', code: 'connection-lost' })
    await new Promise((resolve) => server.close(resolve))
  })
})

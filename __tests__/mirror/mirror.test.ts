import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mirror } from '../../src/mirror/mirror.ts'
import type { MirrorOptions } from '../../src/mirror/options.ts'
import type { FakeGitLab, FakeGitLabOptions, Fault } from './fake-gitlab.ts'
import { MIRROR_PROJECT, READ_TOKEN, startFakeGitLab, TRIGGER_TOKEN } from './fake-gitlab.ts'

let fake: FakeGitLab | undefined
afterEach(() => fake?.close())

// characters that every encoding writes in another way
const TOKEN = 'tok+SECRET/with=odd&"characters"%2f'
const SPELLINGS = [
  TOKEN,
  encodeURIComponent(TOKEN),
  encodeURI(TOKEN),
  new URLSearchParams({ t: TOKEN }).toString().slice(2),
  JSON.stringify(TOKEN).slice(1, -1),
  Buffer.from(TOKEN).toString('base64'),
]

async function start(world: FakeGitLabOptions, change: Partial<MirrorOptions> = {}): Promise<MirrorOptions> {
  fake = await startFakeGitLab({ projects: [{ ...MIRROR_PROJECT, triggerTokens: [TOKEN, TRIGGER_TOKEN] }], ...world })
  return {
    gitlab: fake.url,
    projectId: 42,
    token: TOKEN,
    ref: 'main',
    repositoryName: 'boutique-api',
    timeoutMs: 200,
    retryDelaysMs: [1],
    ...change,
  }
}

describe('the mirror', () => {
  it('starts a pipeline and says which', async () => {
    const result = await mirror(await start({}))
    expect(result).toEqual({
      status: 'started',
      pipeline: { id: 1_000, url: `${fake?.url}/forge/boutique/mirror/-/pipelines/1000` },
      message: { en: expect.stringContaining('Pipeline 1000'), fr: expect.stringContaining('Le pipeline 1000') },
    })
    expect(fake?.requests).toHaveLength(1)
  })

  it('follows it when asked to', async () => {
    const follow = { token: READ_TOKEN, deadlineMs: 5_000, intervalMs: 1 }
    expect(await mirror(await start({}, { follow }))).toMatchObject({
      status: 'started',
      followed: { outcome: 'success' },
    })
  })

  it.each<Partial<MirrorOptions>>([
    { gitlab: '' },
    { gitlab: 'http://gitlab.example.org' },
    { projectId: 'x' },
    { token: 'a b' },
    { ref: '$(id)' },
    { mirrorBranch: '-f' },
    { repositoryName: 'x;id' },
    { timeoutMs: 0 },
  ])('sends nothing with options that cannot be used: %j', async (change) => {
    await expect(mirror(await start({}, change))).rejects.toMatchObject({ name: 'UserError' })
    expect(fake?.requests).toHaveLength(0)
  })

  it('shows no page that is not on the host of GitLab', async () => {
    const result = await mirror(await start({ webUrl: 'https://attacker.example/-/pipelines/1000' }))
    expect(result).toMatchObject({ status: 'started', pipeline: { id: 1_000, url: undefined } })
  })
})

describe('a raised signal', () => {
  it('keeps anything from being sent', async () => {
    const options = await start({}, { signal: AbortSignal.abort() })
    await expect(mirror(options)).rejects.toMatchObject({ name: 'UserError', code: 'cancelled' })
    expect(fake?.requests).toHaveLength(0)
  })

  it('ends the pause before another attempt', async () => {
    const controller = new AbortController()
    const failing = (): Promise<Response> => {
      setTimeout(() => controller.abort(), 5)
      return Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))
    }
    const options = await start({}, { fetch: failing, signal: controller.signal, retryDelaysMs: [600_000] })
    await expect(mirror(options)).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('leaves it open when the request is on its way', async () => {
    const signal = AbortSignal.timeout(50)
    const result = await mirror(await start({ faults: [{ kind: 'hang' }] }, { signal, timeoutMs: 5_000 }))
    expect(result).toMatchObject({ status: 'unknown', code: 'cancelled' })
    expect(result.message.fr).toContain('a pu démarrer')
  })
})

describe('the token', () => {
  const echo = SPELLINGS.join(' ')
  const json = (status: number, body: unknown, headers = {}): Fault => ({
    kind: 'answer',
    status,
    headers,
    body: JSON.stringify(body),
  })
  const text = (status: number): Fault => ({
    kind: 'answer',
    status,
    headers: { 'content-type': 'text/plain' },
    body: echo,
  })
  const query = encodeURIComponent(TOKEN)

  it.each<[string, Fault]>([
    ['an error', json(400, { error: echo, error_description: echo })],
    ['a message', json(400, { message: echo })],
    ['a list', json(400, { message: { base: SPELLINGS } })],
    ['a 422', json(422, { message: { base: SPELLINGS } })],
    ['a 401', json(401, { message: echo })],
    ['a 403', text(403)],
    ['a 404', text(404)],
    ['a 429', text(429)],
    ['a 500', json(500, { message: echo })],
    ['a 503', text(503)],
    ['a teapot', text(418)],
    ['a redirection', json(302, {}, { location: `https://attacker.example/${query}?token=${query}` })],
    ['a page', json(201, { id: 7, web_url: `http://127.0.0.1/${query}` })],
    ['an unreadable start', text(201)],
    ['a strange type', json(200, {}, { 'content-type': `text/${query}` })],
    ['a strange wait', json(429, {}, { 'retry-after': query })],
    ['no answer', { kind: 'hang' }],
    ['a reset', { kind: 'reset' }],
    ['a cut answer', { kind: 'short', status: 400, body: `{"error":"${TOKEN}` }],
  ])('is nowhere in the result of %s that repeats it', async (_, fault) => {
    const options = await start({ faults: [fault] })
    const result = await mirror(options)
    const shown = `${inspect(result, { depth: null })} ${JSON.stringify(result)}`
    expect(shown).not.toContain('SECRET')
    expect(shown).not.toContain('U0VDUkVU') // SECRET in base64, in its place in the token
    for (const spelling of SPELLINGS) expect(shown).not.toContain(spelling)
    expect(fake?.requests).toHaveLength(1)
  })

  it('is nowhere in the words of a network error that repeats it', async () => {
    const cause = Object.assign(new Error(`${echo} refused`), { code: 'ECONNREFUSED', token: TOKEN })
    const failing = (): Promise<Response> => Promise.reject(new TypeError(`failed ${TOKEN}`, { cause }))
    for (const code of ['ECONNREFUSED', 'EPIPE']) {
      cause.code = code
      const result = await mirror(await start({}, { fetch: failing }))
      expect(inspect(result, { depth: null })).not.toContain('SECRET')
      await fake?.close()
    }
  })

  it('is in no address', async () => {
    const addresses: string[] = []
    const spied = (url: string, init: RequestInit): Promise<Response> => {
      addresses.push(url)
      return fetch(url, init)
    }
    const follow = { token: READ_TOKEN, deadlineMs: 5_000, intervalMs: 1 }
    await mirror(await start({}, { fetch: spied, follow }))
    expect(addresses).toHaveLength(2)
    for (const address of addresses) {
      expect(decodeURIComponent(address)).not.toContain('SECRET')
      expect(address).not.toContain(READ_TOKEN)
    }
  })

  it('is not printed: nothing is', async () => {
    const out = vi.spyOn(process.stdout, 'write')
    const err = vi.spyOn(process.stderr, 'write')
    await mirror(await start({ faults: [{ kind: 'reset' }] }))
    const printed = [...out.mock.calls, ...err.mock.calls].join(' ')
    vi.restoreAllMocks()
    expect(printed).toBe('')
  })
})

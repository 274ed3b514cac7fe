import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { currentCommit, type RefQuestion } from '../../src/publish/github.ts'
import description from '../contract/github-openapi.json' with { type: 'json' }
import { type ApiCall, type ApiReply, openApiFetch } from '../contract/openapi-fetch.ts'

const API = 'https://api.example.org/api/v3'
const TOKEN = 'ghs_exampleExampleExample0123456789'
const COMMIT = 'c0ffee'.padEnd(40, '0')
const TAG = 'ab1e'.padEnd(40, '0')

async function ask(reply: (call: ApiCall) => ApiReply, change: Partial<RefQuestion> = {}) {
  const { fetch, calls, violations } = openApiFetch(description, API, reply)
  const question = { apiUrl: API, repository: 'forge/boutique', ref: 'refs/heads/main', token: TOKEN, fetch, ...change }
  const commit = await currentCommit(question)
  expect(violations).toEqual([])
  return { commit, calls }
}

const holding =
  (type: string, sha: string) =>
  (example: object): unknown => ({
    ...example,
    object: { ...('object' in example ? (example.object as object) : {}), type, sha },
  })

describe('which commit a ref holds', () => {
  it('asks GitHub for a branch, in one request', async () => {
    const { commit, calls } = await ask(() => ({ body: holding('commit', COMMIT) }), { ref: 'refs/heads/feat/a.b' })
    expect(commit).toEqual({ status: 'known', sha: COMMIT })
    expect(calls).toMatchObject([
      {
        operation: 'git/get-ref',
        path: { owner: 'forge', repo: 'boutique', ref: 'heads/feat/a.b' },
        headers: { authorization: `token ${TOKEN}`, 'user-agent': expect.stringContaining('accostage') },
      },
    ])
  })

  it('takes a lightweight tag as it is', async () => {
    const { commit, calls } = await ask(() => ({ body: holding('commit', COMMIT) }), { ref: 'refs/tags/v1' })
    expect(commit).toEqual({ status: 'known', sha: COMMIT })
    expect(calls).toMatchObject([{ path: { ref: 'tags/v1' } }])
  })

  it('goes on from an annotated tag to its commit', async () => {
    const { commit, calls } = await ask(
      ({ operation }) => ({ body: operation === 'git/get-ref' ? holding('tag', TAG) : holding('commit', COMMIT) }),
      { ref: 'refs/tags/v1' },
    )
    expect(commit).toEqual({ status: 'known', sha: COMMIT })
    expect(calls).toMatchObject([{ operation: 'git/get-ref' }, { operation: 'git/get-tag', path: { tag_sha: TAG } }])
  })

  it('does not follow a tag of a tag', async () => {
    const { commit, calls } = await ask(() => ({ body: holding('tag', TAG) }), { ref: 'refs/tags/v1' })
    expect(commit).toMatchObject({ status: 'unknown', reason: 'unreadable' })
    expect(calls).toHaveLength(2)
  })
})

describe('what GitHub does not say', () => {
  it.each([
    [401, 'denied', 'contents: read'],
    [403, 'denied', 'contents: read'],
    [404, 'not-found', '404'],
    [409, 'refused', '409'],
    [429, 'refused', '429'],
    [500, 'refused', '500'],
    [503, 'refused', '503'],
  ])('status %i', async (status, reason, said) => {
    const { commit, calls } = await ask(() => ({ status, body: () => ({ message: 'no' }) }))
    expect(commit).toEqual({
      status: 'unknown',
      reason,
      why: { en: expect.stringContaining(said), fr: expect.stringContaining(said) },
    })
    expect(calls).toHaveLength(1)
  })

  it('nothing is asked without a token', async () => {
    const { commit, calls } = await ask(() => ({}), { token: undefined })
    expect(commit).toMatchObject({ status: 'unknown', reason: 'no-token' })
    expect(calls).toEqual([])
  })

  it('the network fails', async () => {
    const fails: typeof fetch = () =>
      Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }))
    const { commit } = await ask(() => ({}), { fetch: fails })
    expect(commit).toMatchObject({ status: 'unknown', reason: 'unreachable' })
  })

  it('no answer comes', async () => {
    const hangs: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      })
    expect((await ask(() => ({}), { fetch: hangs, timeoutMs: 5 })).commit).toMatchObject({ reason: 'unreachable' })
    const signal = AbortSignal.abort()
    expect((await ask(() => ({}), { signal })).commit).toMatchObject({ reason: 'unreachable' })
  })

  it.each([
    ['a page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['an empty answer', () => new Response(null, { status: 204 })],
    ['broken JSON', () => new Response('{"object":', { headers: { 'content-type': 'application/json' } })],
    ['another shape', () => Response.json({ object: [{ sha: COMMIT }] })],
    ['no commit', () => Response.json({ object: { type: 'commit', sha: 'main; rm -rf' } })],
    ['a tree', () => Response.json({ object: { type: 'tree', sha: COMMIT } })],
  ])('the answer is %s', async (_, response) => {
    const answers: typeof fetch = async () => response()
    expect((await ask(() => ({}), { fetch: answers })).commit).toMatchObject({ reason: 'unreadable' })
  })

  it('never shows the token', async () => {
    for (const status of [401, 404, 500]) {
      const { commit } = await ask(() => ({ status, body: () => ({ message: `no ${TOKEN}` }) }))
      expect(inspect(commit, { depth: null })).not.toContain(TOKEN)
    }
  })
})

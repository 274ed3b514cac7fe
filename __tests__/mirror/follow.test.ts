import { afterEach, describe, expect, it } from 'vitest'
import { mirror } from '../../src/mirror/mirror.ts'
import type { FollowOptions } from '../../src/mirror/options.ts'
import type { Followed, MirrorResult } from '../../src/mirror/result.ts'
import type { FakeGitLab, FakeGitLabOptions, Fault } from './fake-gitlab.ts'
import { READ_TOKEN, startFakeGitLab, TRIGGER_TOKEN } from './fake-gitlab.ts'

let fake: FakeGitLab | undefined
afterEach(() => fake?.close())

async function run(
  world: FakeGitLabOptions,
  change: Partial<FollowOptions> = {},
  signal?: AbortSignal,
): Promise<MirrorResult> {
  fake = await startFakeGitLab(world)
  return mirror({
    gitlab: fake.url,
    projectId: 42,
    token: TRIGGER_TOKEN,
    ref: 'main',
    repositoryName: 'boutique-api',
    signal,
    follow: { token: READ_TOKEN, deadlineMs: 10_000, intervalMs: 1, ...change },
  })
}

/** The outcome of the watch; in every case the mirror itself has started. */
async function watch(
  world: FakeGitLabOptions,
  change: Partial<FollowOptions> = {},
  signal?: AbortSignal,
): Promise<Followed> {
  const result = await run(world, change, signal)
  if (result.status !== 'started' || !result.followed) throw new Error(`not followed: ${result.status}`)
  expect(result.pipeline.id).toBe(1_000)
  return result.followed
}

const looks = (): number => (fake?.requests.length ?? 0) - 1

/** One thing that goes wrong at the first look, after the trigger. */
const once = (fault: Fault): FakeGitLabOptions => ({ faults: [undefined, fault] })

describe('a pipeline that is followed', () => {
  it.each(['success', 'failed', 'canceled', 'skipped', 'manual'] as const)('ends with %s', async (status) => {
    const followed = await watch({ pipelineStatuses: ['created', 'pending', 'running', status] })
    expect(followed).toMatchObject({ outcome: status, lastStatus: status })
    expect(looks()).toBe(4)
  })

  it.each([
    'created',
    'waiting_for_resource',
    'preparing',
    'waiting_for_callback',
    'pending',
    'running',
    'canceling',
    'scheduled',
    'invented_tomorrow',
  ])('goes on while it is %s', async (status) => {
    expect(await watch({ pipelineStatuses: [status, 'success'] })).toMatchObject({ outcome: 'success' })
    expect(looks()).toBe(2)
  })

  it('is read with the read token, in a header, and never with the trigger token', async () => {
    await watch({})
    const look = fake?.requests[1]
    expect(look).toMatchObject({
      method: 'GET',
      url: '/api/v4/projects/42/pipelines/1000',
      headers: { 'private-token': READ_TOKEN },
      body: '',
    })
    expect(JSON.stringify(look)).not.toContain(TRIGGER_TOKEN)
    expect(JSON.stringify(fake?.requests[0])).not.toContain(READ_TOKEN)
  })

  it('is left to itself at the deadline', async () => {
    const followed = await watch({ pipelineStatuses: ['running'] }, { deadlineMs: 40, intervalMs: 10 })
    expect(followed).toMatchObject({ outcome: 'deadline', lastStatus: 'running' })
    expect(followed.message.en).toContain('(running): it goes on without being watched')
    expect(followed.message.fr).toContain('il continue sans être suivi')
  })

  it('is looked at once when the interval is longer than the deadline', async () => {
    expect(await watch({ pipelineStatuses: ['running'] }, { deadlineMs: 5_000, intervalMs: 60_000 })).toMatchObject({
      outcome: 'deadline',
    })
    expect(looks()).toBe(1)
  })

  it('does not outlast the deadline when GitLab does not answer', async () => {
    const followed = await watch(once({ kind: 'hang' }), { deadlineMs: 60 })
    expect(followed.outcome).toBe('deadline')
    expect(followed.lastStatus).toBeUndefined()
    expect(followed.message.en).toContain('(no answer in time)')
    expect(followed.message.fr).toContain('(pas de réponse à temps)')
  })

  it.each<[string, FakeGitLabOptions, Partial<FollowOptions>, string]>([
    ['an unknown token', {}, { token: 'glpat-unknown-unknown' }, 'HTTP 401'],
    ['the trigger token', {}, { token: TRIGGER_TOKEN }, 'HTTP 401'],
    ['another scope', { readTokens: [{ token: READ_TOKEN, scope: 'read_user' }] }, {}, 'HTTP 403'],
    ['no access', once({ kind: 'answer', status: 404, body: '{"message":"404 Project Not Found"}' }), {}, 'HTTP 404'],
    ['a redirection', once({ kind: 'answer', status: 302, headers: { location: '/sign_in' } }), {}, 'HTTP 302'],
  ])('that cannot be read is a warning, and the mirror a success: %s', async (_, world, change, words) => {
    const followed = await watch(world, change)
    expect(followed.outcome).toBe('unreadable')
    expect(followed.message.en).toContain(`(${words}): the read token must have the scope "read_api"`)
    expect(followed.message.fr).toContain(words)
    expect(looks()).toBe(1)
  })

  it.each<[string, Fault]>([
    ['502', { kind: 'answer', status: 502, body: '<html>' }],
    ['429', { kind: 'answer', status: 429, headers: { 'retry-after': '0' } }],
    ['reset', { kind: 'reset' }],
    ['HTML', { kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['cut JSON', { kind: 'answer', status: 200, body: '{"status":"succ' }],
    ['no status', { kind: 'answer', status: 200, body: '{"status":7}' }],
    ['flood', { kind: 'flood', status: 200 }],
  ])('is looked at again after trouble that may pass: %s', async (_, fault) => {
    expect(await watch(once(fault))).toMatchObject({ outcome: 'success' })
    expect(looks()).toBe(2)
  })

  it('waits as long as GitLab asks, within the deadline', async () => {
    const fault: Fault = { kind: 'answer', status: 429, headers: { 'retry-after': '3600' } }
    const followed = await watch(once(fault))
    expect(followed.outcome).toBe('deadline')
    expect(followed.message.en).toContain('HTTP 429')
    expect(looks()).toBe(1)
  })

  it.each([
    ['pausing', {}, 600_000],
    ['asking', once({ kind: 'hang' }), 1],
  ])('is no longer watched once the signal is raised while %s', async (_, world, intervalMs) => {
    const followed = await watch(
      { pipelineStatuses: ['running'], ...world },
      { deadlineMs: 3_600_000, intervalMs },
      AbortSignal.timeout(150),
    )
    expect(followed.outcome).toBe('cancelled')
  })

  it('shows a hostile status cleaned', async () => {
    const body = JSON.stringify({ status: `running\n::error::${READ_TOKEN}${'x'.repeat(5_000)}` })
    const fault: Fault = { kind: 'answer', status: 200, body }
    const { message, lastStatus = '' } = await watch(once(fault), { intervalMs: 60_000 })
    for (const text of [message.en, message.fr, lastStatus]) {
      expect(text).not.toContain('\n')
      expect(text).not.toContain(READ_TOKEN)
      expect(text.length).toBeLessThan(600)
    }
  })
})

it('a pipeline is not followed when it did not start', async () => {
  expect(await run({ projects: [] })).not.toHaveProperty('followed')
  expect(fake?.requests).toHaveLength(1)
})

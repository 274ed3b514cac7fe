import { afterEach, describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/http/exchange.ts'
import { BODY_LIMIT, exchange } from '../../src/http/exchange.ts'
import type { FakeGitLab } from '../mirror/fake-gitlab.ts'
import { startFakeGitLab } from '../mirror/fake-gitlab.ts'
import type { Fault } from './fault.ts'

let fake: FakeGitLab | undefined
afterEach(() => fake?.close())

async function get(fault: Fault, timeoutMs = 5_000, signal?: AbortSignal): Promise<Exchange> {
  fake = await startFakeGitLab({ faults: [fault, fault] })
  return exchange({ url: `${fake.url}/x`, method: 'GET', timeoutMs, signal, fetch })
}

const answered = (body: string, status = 200): Fault => ({ kind: 'answer', status, body })

describe('one request', () => {
  it('brings the answer as it came', async () => {
    const headers = { 'content-type': 'text/plain', 'retry-after': '7', location: '/y' }
    expect(await get({ kind: 'answer', status: 429, headers, body: 'Retry later' })).toEqual({
      answer: {
        status: 429,
        contentType: 'text/plain',
        retryAfter: '7',
        location: '/y',
        text: 'Retry later',
        ending: 'whole',
      },
    })
  })

  it('does not follow a redirection', async () => {
    const outcome = await get({ kind: 'answer', status: 302, headers: { location: '/elsewhere' } })
    expect(outcome).toMatchObject({ answer: { status: 302, location: '/elsewhere' } })
    expect(fake?.requests).toHaveLength(1)
  })

  it.each([
    [BODY_LIMIT - 1, 'whole'],
    [BODY_LIMIT, 'whole'],
    [BODY_LIMIT + 1, 'too-long'],
  ])('reads a body up to its limit: %d bytes', async (length, ending) => {
    const outcome = await get(answered('x'.repeat(length)))
    const text = 'answer' in outcome ? outcome.answer.text : ''
    expect(outcome).toMatchObject({ answer: { ending } })
    expect(text.length).toBe(Math.min(length, BODY_LIMIT))
  })

  it('reads no more of a flood', async () => {
    expect(await get({ kind: 'flood', status: 200 })).toMatchObject({ answer: { status: 200, ending: 'too-long' } })
  })

  it('keeps the status of an answer that is cut', async () => {
    expect(await get({ kind: 'short', status: 404, body: '{"mess' })).toMatchObject({
      answer: { status: 404, text: '{"mess', ending: 'cut' },
    })
  })

  it('reads bytes that are no text', async () => {
    const fetchBytes = async (): Promise<Response> => new Response(new Uint8Array([0xff, 0x41, 0xe2, 0x82]))
    expect(await exchange({ url: 'https://x', method: 'GET', timeoutMs: 100, fetch: fetchBytes })).toMatchObject({
      answer: { text: '\ufffdA\ufffd', ending: 'whole' },
    })
  })

  it('gives up after its time, before the answer or within the body', async () => {
    expect(await get({ kind: 'hang' }, 50)).toEqual({ failure: { code: 'timed-out', detail: '' } })
    expect(fake?.requests).toHaveLength(1)
    await fake?.close()
    expect(await get({ kind: 'drip', status: 201 }, 100)).toMatchObject({ answer: { status: 201, ending: 'cut' } })
  })

  it('stops when its signal is raised, before or while it runs', async () => {
    expect(await get(answered('x'), 5_000, AbortSignal.abort())).toEqual({ failure: { code: 'cancelled', detail: '' } })
    await fake?.close()
    expect(await get({ kind: 'hang' }, 5_000, AbortSignal.timeout(50))).toMatchObject({
      failure: { code: 'cancelled' },
    })
  })

  it('never rejects, even for a fetch that throws at once', async () => {
    const broken = (): never => {
      throw new RangeError('no')
    }
    expect(await exchange({ url: 'https://x', method: 'GET', timeoutMs: 100, fetch: broken })).toEqual({
      failure: { code: 'connection-lost', detail: 'no' },
    })
  })
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { postToMattermost } from '../../src/publish/mattermost.ts'

const KEY = 'k3yk3yk3yk3yk3yk3yk3yk3yk3y'

let close: (() => void) | undefined
afterEach(() => close?.())

/** An incoming webhook (mattermost server/public/model/incoming_webhook.go): `ok` as plain text, errors as JSON. */
async function hook(status = 200, headers: Readonly<Record<string, string>> = {}) {
  const received: { method?: string; url?: string; type?: string; body: unknown }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    received.push({
      method: request.method,
      url: request.url,
      type: request.headers['content-type'],
      body: JSON.parse(body),
    })
    response
      .writeHead(status, headers)
      .end(status === 200 ? 'ok' : JSON.stringify({ id: 'web.a', message: KEY, status_code: status }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { webhook: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/${KEY}`, received }
}

describe('a message to Mattermost', () => {
  it('is posted once, as text alone', async () => {
    const { webhook, received } = await hook()
    expect(await postToMattermost({ webhook, text: 'a `b`' })).toMatchObject({ status: 'done' })
    expect(received).toEqual([
      { method: 'POST', url: `/hooks/${KEY}`, type: 'application/json', body: { text: 'a `b`' } },
    ])
  })

  it.each([400, 403, 404, 500])('that is refused with %i is one line, without the address', async (status) => {
    const { webhook, received } = await hook(status)
    const posted = await postToMattermost({ webhook, text: 'a' })
    expect(posted).toMatchObject({
      status: 'left',
      level: 'warning',
      message: { en: expect.stringContaining(String(status)) },
    })
    expect(JSON.stringify(posted)).not.toContain(KEY)
    expect(received).toHaveLength(1)
  })

  it('is not handed on by a redirect', async () => {
    const other = await hook()
    const end = close
    const { webhook } = await hook(307, { location: other.webhook })
    expect(await postToMattermost({ webhook, text: 'a' })).toMatchObject({ status: 'left' })
    expect(other.received).toEqual([])
    end?.()
  })

  it.each([
    'http://chat.example.org/hooks/x',
    'http://127.0.0.1.example.org/hooks/x',
    'ftp://chat.example.org/x',
    'https://user:pass@chat.example.org/hooks/x',
    'chat.example.org/hooks/x',
    'javascript:alert(1)',
    '',
  ])('is not sent to "%s"', async (webhook) => {
    let asked = 0
    const fetch = async () => {
      asked += 1
      return new Response('ok')
    }
    expect(await postToMattermost({ webhook, text: 'a', fetch })).toMatchObject({ status: 'left', level: 'warning' })
    expect(asked).toBe(0)
    expect((await postToMattermost({ webhook: 'https://chat.example.org/hooks/x', text: 'a', fetch })).status).toBe(
      'done',
    )
  })

  it('that nobody takes is one line', async () => {
    const hangs: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      })
    const posted = await postToMattermost({
      webhook: 'https://chat.example.org/hooks/x',
      text: 'a',
      fetch: hangs,
      timeoutMs: 5,
    })
    expect(posted.message.en).toBe('Mattermost was not told: it cannot be reached')
  })
})

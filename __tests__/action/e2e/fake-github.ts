import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import description from '../../contract/github-openapi.json' with { type: 'json' }
import { type ApiCall, type ApiReply, type OpenApiFetch, openApiFetch } from '../../contract/openapi-fetch.ts'

export interface FakeGitHub extends Pick<OpenApiFetch, 'calls' | 'violations'> {
  /** Address of its API. */
  readonly url: string
  close(): Promise<void>
}

/** GitHub's API on a free port of this machine, held to its published description. */
export async function startFakeGitHub(reply: (call: ApiCall) => ApiReply): Promise<FakeGitHub> {
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request
    let sent = ''
    for await (const chunk of request.setEncoding('utf8')) sent += chunk
    const asked = { method, headers: headers as Record<string, string>, body: sent === '' ? undefined : sent }
    const answer = await github.fetch(`${origin}${url}`, asked)
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const github = openApiFetch(description, `${origin}/api/v3`, reply)
  return {
    url: `${origin}/api/v3`,
    calls: github.calls,
    violations: github.violations,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

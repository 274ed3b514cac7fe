import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { strToU8, zipSync } from 'fflate'

export interface FakeArtifact {
  readonly id: number
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** What is sent instead of a zip archive of the files. */
  readonly archive?: Uint8Array
  readonly name?: string
  readonly expired?: boolean
  readonly size?: number
  readonly branch?: string
  readonly fork?: boolean
}

export interface FakeGithub {
  readonly url: string
  /** `owner/name` to artifacts; changed between runs as GitHub's own are. */
  readonly repositories: Map<string, FakeArtifact[]>
  /** Every path that was asked for, in order. */
  readonly asked: string[]
  /** Answers that come before the usual one, first to last. */
  readonly faults: {
    readonly status: number
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
  }[]
  close(): Promise<void>
}

export const archiveOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  )

const SHA = 'c0ffee'.repeat(6).padEnd(40, '0')

/**
 * What accostage asks of GitHub's REST API, as docs.github.com describes it: lists in pages with their number, artifacts newest
 * first, an archive behind a redirection to another host that must not see the token.
 */
export async function startGithub(token: string): Promise<FakeGithub> {
  const repositories = new Map<string, FakeArtifact[]>()
  const asked: string[] = []
  const faults: FakeGithub['faults'] = []
  const storage = createServer((request, response) => {
    const [, repository = '', id] = /^\/blob\/([^/]+\/[^/]+)\/(\d+)$/.exec(request.url ?? '') ?? []
    const found = repositories.get(repository)?.find((artifact) => artifact.id === Number(id))
    if (request.headers.authorization || !found) return response.writeHead(400).end('no')
    response.writeHead(200, { 'content-type': 'application/zip' }).end(found.archive ?? archiveOf(found.files ?? {}))
  })
  await new Promise<void>((done) => storage.listen(0, '127.0.0.1', done))
  const blobs = `http://localhost:${(storage.address() as AddressInfo).port}`

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://github')
    asked.push(`${pathname}${searchParams.has('page') ? `?page=${searchParams.get('page')}` : ''}`)
    const send = (status: number, body: unknown, headers: object = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
        .end(JSON.stringify(body))
    const fault = faults.shift()
    if (fault) return send(fault.status, { message: fault.body ?? 'no' }, fault.headers)
    if (request.headers.authorization !== `token ${token}`) return send(401, { message: 'Bad credentials' })
    const size = Number(searchParams.get('per_page') ?? 30)
    const page = <Item>(items: readonly Item[]) =>
      items.slice((Number(searchParams.get('page') ?? 1) - 1) * size).slice(0, size)
    const repository = (name: string) => ({
      name: name.split('/')[1],
      full_name: name,
      html_url: `https://github.com/${name}`,
      default_branch: 'main',
      owner: { login: name.split('/')[0] },
    })
    const [, kind, first = '', second, ...rest] = pathname.split('/')
    if (kind === 'orgs' && second === 'repos') {
      const names = [...repositories.keys()].filter((name) => name.startsWith(`${first}/`)).sort()
      return names.length > 0 ? send(200, page(names.map(repository))) : send(404, { message: 'Not Found' })
    }
    const artifacts = repositories.get(`${first}/${second}`)
    if (kind !== 'repos' || !artifacts) return send(404, { message: 'Not Found' })
    if (rest.length === 0) return send(200, repository(`${first}/${second}`))
    if (rest.length === 2) {
      const named = artifacts.filter(({ name = 'accostage' }) => name === searchParams.get('name'))
      const listed = named
        .sort((a, b) => b.id - a.id)
        .map(({ id, name = 'accostage', expired = false, size: bytes = 500, branch = 'main', fork }) => ({
          id,
          name,
          expired,
          size_in_bytes: bytes,
          workflow_run: {
            id: 1,
            repository_id: 7,
            head_repository_id: fork ? 8 : 7,
            head_branch: branch,
            head_sha: SHA,
          },
        }))
      return send(200, { total_count: listed.length, artifacts: page(listed) })
    }
    const [, , id] = rest
    if (!artifacts.some((artifact) => artifact.id === Number(id))) return send(410, { message: 'Gone' })
    response.writeHead(302, { location: `${blobs}/blob/${first}/${second}/${id}` }).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    repositories,
    asked,
    faults,
    async close() {
      for (const each of [server, storage]) {
        each.closeAllConnections()
        await new Promise((done) => each.close(done))
      }
    },
  }
}

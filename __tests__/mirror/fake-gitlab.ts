import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Fault } from '../http/fault.ts'
import { commit } from '../http/fault.ts'
import type { ApiAnswer, FakeProject, ReadToken } from './fake-gitlab/api.ts'
import { createApi } from './fake-gitlab/api.ts'
import { readForm } from './fake-gitlab/form.ts'

export type { Fault } from '../http/fault.ts'

export const TRIGGER_TOKEN = `glptt-${'0a1b2c3d'.repeat(5)}`
export const READ_TOKEN = 'glpat-example_read_token-0001'

/** The mirror project that a fake has when the test names none. */
export const MIRROR_PROJECT: FakeProject = {
  id: 42,
  path: 'forge/boutique/mirror',
  branches: ['main'],
  triggerTokens: [TRIGGER_TOKEN],
}

export interface FakeGitLabOptions {
  readonly projects?: readonly FakeProject[]
  readonly readTokens?: readonly ReadToken[]
  /** Statuses of a pipeline at each look, the last one for ever. */
  readonly pipelineStatuses?: readonly string[]
  /** Where GitLab is installed: `/gitlab`. */
  readonly prefix?: string
  /** What goes wrong at each request, in order; undefined: nothing. Behind the end of the list nothing goes wrong. */
  readonly faults?: readonly (Fault | undefined)[]
  /** `web_url` of pipelines, in place of the true one. */
  readonly webUrl?: unknown
}

/** One request as received. */
export interface ReceivedRequest {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
  readonly form: Readonly<Record<string, string>>
}

export interface FakeGitLab {
  /** With the prefix, without a final `/`. */
  readonly url: string
  readonly requests: readonly ReceivedRequest[]
  /** Pipelines created, with the variables they received. */
  readonly pipelines: readonly { readonly id: number; readonly variables: Readonly<Record<string, unknown>> }[]
  close(): Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function send(response: ServerResponse, { status, body, headers }: ApiAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/**
 * Starts a GitLab that knows two endpoints, on a free port of this machine: it starts pipelines by trigger token and
 * tells their status. Answers as the public source and documentation of GitLab say; `faults` add what networks and
 * proxies do.
 */
export async function startFakeGitLab(options: FakeGitLabOptions = {}): Promise<FakeGitLab> {
  const { prefix = '', faults = [] } = options
  const requests: ReceivedRequest[] = []
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const form = await readForm(body, request.headers['content-type'])
    const { method = '', url = '', headers } = request
    const fault = faults[requests.length]
    requests.push({ method, url, headers, body: body.toString(), form: Object.fromEntries(form) })
    if (fault) return commit(fault, request, response)
    send(response, api.handle({ method, path: url, prefix, headers, form }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const api = createApi({
    projects: options.projects ?? [MIRROR_PROJECT],
    readTokens: options.readTokens ?? [{ token: READ_TOKEN, scope: 'read_api' }],
    pipelineStatuses: options.pipelineStatuses ?? ['success'],
    webUrl: (path) => ('webUrl' in options ? options.webUrl : `${origin}${prefix}/${path}`),
  })
  return {
    url: `${origin}${prefix}`,
    requests,
    pipelines: api.pipelines,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

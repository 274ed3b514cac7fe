import type { IncomingHttpHeaders } from 'node:http'
import { nest } from './form.ts'

export interface FakeProject {
  readonly id: number
  readonly path: string
  readonly branches: readonly string[]
  readonly triggerTokens: readonly string[]
  /** Why no pipeline can be created, in GitLab's words; see lib/gitlab/ci/pipeline/chain. */
  readonly refuses?: string
  /** False: the project lets nobody set pipeline variables (`no_one_allowed`). */
  readonly pipelineVariables?: boolean
}

export interface ReadToken {
  readonly token: string
  readonly scope: 'read_api' | 'read_user'
}

export interface ApiAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface ApiRequest {
  readonly method: string
  readonly path: string
  readonly prefix: string
  readonly headers: IncomingHttpHeaders
  readonly form: readonly (readonly [string, string])[]
}

interface World {
  readonly projects: readonly FakeProject[]
  readonly readTokens: readonly ReadToken[]
  readonly pipelineStatuses: readonly string[]
  readonly webUrl: (path: string) => unknown
}

const error = (status: number, message: unknown): ApiAnswer => ({ status, body: { message } })
const base = (text: string): ApiAnswer => error(400, { base: [text] })

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Grape checks the parameters before the endpoint runs, and answers under the key `error`. */
function grape(params: Readonly<Record<string, unknown>>): ApiAnswer | undefined {
  const problems: string[] = []
  if (params.ref === undefined) problems.push('ref is missing', 'ref is empty')
  else if (params.ref === '') problems.push('ref is empty')
  if (params.token === undefined) problems.push('token is missing')
  if (params.variables !== undefined && !isMap(params.variables)) problems.push('variables is invalid')
  return problems.length > 0 ? { status: 400, body: { error: problems.join(', ') } } : undefined
}

/** The two endpoints: `POST :id/trigger/pipeline` and `GET :id/pipelines/:pipeline`. */
export function createApi({ projects, readTokens, pipelineStatuses, webUrl }: World) {
  const pipelines: { id: number; project: number; looks: number; variables: Record<string, unknown> }[] = []
  const find = (id: string): FakeProject | undefined =>
    projects.find((project) => String(project.id) === id || project.path === id)

  /** In the order of lib/api/ci/triggers.rb, then of the pipeline creation chain. */
  function trigger(id: string, { headers, form }: ApiRequest): ApiAnswer {
    const params = nest(form)
    const invalid = grape(params)
    if (invalid) return invalid
    if (headers['x-gitlab-event'] === 'Pipeline Hook') return error(403, '403 Forbidden')
    const variables = isMap(params.variables) ? params.variables : {}
    if (!Object.values(variables).every((value) => typeof value === 'string'))
      return error(400, 'variables needs to be a map of key-valued strings')
    const project = find(id)
    if (!project?.triggerTokens.includes(String(params.token))) return error(404, '404 Not Found')
    if (!project.branches.includes(String(params.ref))) return base('Reference not found')
    if (project.pipelineVariables === false && Object.keys(variables).length > 0)
      return base('Insufficient permissions to set pipeline variables')
    if (project.refuses) return base(project.refuses)
    const pipeline = { id: 1_000 + pipelines.length, project: project.id, looks: 0, variables }
    pipelines.push(pipeline)
    return {
      status: 201,
      body: {
        id: pipeline.id,
        iid: pipelines.length,
        project_id: project.id,
        sha: 'f'.repeat(40),
        ref: params.ref,
        status: 'created',
        source: 'trigger',
        web_url: webUrl(`${project.path}/-/pipelines/${pipeline.id}`),
      },
    }
  }

  function look(id: string, pipelineId: string, { headers }: ApiRequest): ApiAnswer {
    const sent = headers['private-token']
    if (sent === undefined) return error(404, '404 Project Not Found') // a private project hides from strangers
    const token = readTokens.find((known) => known.token === sent)
    if (!token) return error(401, '401 Unauthorized')
    if (token.scope !== 'read_api')
      return {
        status: 403,
        body: {
          error: 'insufficient_scope',
          error_description: 'The request requires higher privileges than provided by the access token.',
          scope: 'api read_api',
        },
      }
    const project = find(id)
    if (!project) return error(404, '404 Project Not Found')
    const pipeline = pipelines.find((known) => known.project === project.id && String(known.id) === pipelineId)
    if (!pipeline) return error(404, '404 Not found')
    const status = pipelineStatuses[Math.min(pipeline.looks, pipelineStatuses.length - 1)]
    pipeline.looks += 1
    return { status: 200, body: { id: pipeline.id, project_id: project.id, status } }
  }

  function handle(request: ApiRequest): ApiAnswer {
    const { method, path, prefix } = request
    const route = path.startsWith(prefix) ? path.slice(prefix.length) : ''
    const [, project = '', rest = ''] = /^\/api\/v4\/projects\/([^/?]+)\/([^?]*)$/.exec(route) ?? []
    const id = decodeURIComponent(project)
    if (method === 'POST' && rest === 'trigger/pipeline') return trigger(id, request)
    const [, pipeline] = /^pipelines\/(\d+)$/.exec(rest) ?? []
    if (method === 'GET' && pipeline) return look(id, pipeline, request)
    return { status: 404, body: { error: '404 Not Found' } }
  }

  return { handle, pipelines }
}

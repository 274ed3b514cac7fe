import { Ajv } from 'ajv'
import { asList, asRecord, asText, follow, isRecord, type JsonRecord } from '../../src/model/json.ts'

/** One request, named as the description names it. */
export interface ApiCall {
  readonly operation: string
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  /** What was sent, undefined without a body. */
  readonly body?: JsonRecord
}

/** What the test answers: the description's own example unless it gives a status or a body. */
export interface ApiReply {
  readonly status?: number
  /** Made from the example where there is one, from its first item where it is a list. */
  readonly body?: (example: JsonRecord) => unknown
}

export interface OpenApiFetch {
  readonly fetch: typeof fetch
  readonly calls: readonly ApiCall[]
  /** Everything that the description does not allow; a caller may hide the error that it gets, a test must look here. */
  readonly violations: readonly string[]
}

/**
 * The only question that is asked in GraphQL, which no OpenAPI describes: `viewer` is never null and neither is its
 * `login` (docs.github.com, GraphQL reference, "Queries" and "User").
 */
const VIEWER = /^\s*(?:query\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/

/** Beside the REST API on github.com, beside its version on a server of one's own. */
const graphqlPath = (path: string): string => `${path.replace(/\/(?:v3\/?)?$/, '')}/graphql`

const METHODS_WITHOUT_BODY: ReadonlySet<string> = new Set(['get', 'head', 'delete'])

/**
 * A `fetch` that answers as an OpenAPI 3.0 description says: it checks method, path, query, body and headers of the
 * request, and the test's own answer too, so that no fixture drifts from the published contract.
 */
export function openApiFetch(
  description: JsonRecord,
  baseUrl: string,
  reply: (call: ApiCall) => ApiReply = () => ({}),
): OpenApiFetch {
  const calls: ApiCall[] = []
  const violations: string[] = []
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema({ $id: 'api', components: description.components })

  const resolve = (value: unknown): JsonRecord => {
    const reference = asText(asRecord(value).$ref)
    return reference ? resolve(follow(description, reference.slice('#/'.length).split('/'))) : asRecord(value)
  }
  const validate = (what: string, schema: unknown, value: unknown): void => {
    const text = JSON.stringify(schema ?? {}).replaceAll('"#/components/', '"api#/components/')
    if (!ajv.validate(JSON.parse(text), value)) violations.push(`${what}: ${ajv.errorsText()}`)
  }

  /** The operation whose template fits, and what stands in its braces. */
  function find(method: string, pathname: string) {
    const parts = pathname.split('/')
    for (const [template, methods] of Object.entries(asRecord(description.paths))) {
      const names = template.split('/')
      const fits =
        names.length === parts.length && names.every((name, at) => name.startsWith('{') || name === parts[at])
      const operation = asRecord(methods)[method]
      if (!fits || !isRecord(operation)) continue
      const pairs = names.flatMap((name, at) =>
        name.startsWith('{') ? [[name.slice(1, -1), decodeURIComponent(parts[at] ?? '')] as const] : [],
      )
      return { operation, path: Object.fromEntries(pairs) }
    }
    return undefined
  }

  function checkRequest(operation: JsonRecord, path: Readonly<Record<string, string>>, url: URL, init: RequestInit) {
    const parameters = asList(operation.parameters).map(resolve)
    const given = { path, query: Object.fromEntries(url.searchParams) }
    for (const place of ['path', 'query'] as const) {
      for (const name of Object.keys(given[place]))
        if (!parameters.some((known) => known.in === place && known.name === name))
          violations.push(`${place}: "${name}" is not a parameter of ${operation.operationId}`)
      for (const { schema, required, ...parameter } of parameters.filter((known) => known.in === place)) {
        const value = given[place][String(parameter.name)]
        const isNumber = resolve(schema).type === 'integer' && /^\d+$/.test(value ?? '')
        if (value !== undefined && value !== '')
          validate(`${place} "${parameter.name}"`, schema, isNumber ? Number(value) : value)
        else if (required) violations.push(`${place}: "${parameter.name}" is missing`)
      }
    }
    const headers = new Headers(init.headers)
    if (!/^(?:token|bearer) \S+$/i.test(headers.get('authorization') ?? '')) violations.push('header: no authorization')
    if (!/json/.test(headers.get('accept') ?? '')) violations.push('header: accept does not ask for JSON')
    if (!headers.get('user-agent')) violations.push('header: no user-agent, which GitHub refuses')
    if (init.body && METHODS_WITHOUT_BODY.has(String(init.method).toLowerCase())) violations.push('body: none expected')
    const asked = asRecord(follow(operation, ['requestBody', 'content', 'application/json']))
    const sent = init.body ? (JSON.parse(String(init.body)) as JsonRecord) : undefined
    if (asked.schema && sent === undefined) violations.push(`body: ${operation.operationId} needs one`)
    if (asked.schema && sent !== undefined) validate(`body of ${operation.operationId}`, asked.schema, sent)
    return { query: given.query, headers: Object.fromEntries(headers), body: sent }
  }

  const answer = (status: number, body: unknown): Response =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8' } })

  const fakeFetch: typeof fetch = async (input, init = {}) => {
    init.signal?.throwIfAborted()
    const url = new URL(String(input))
    const method = String(init.method ?? 'GET').toLowerCase()
    const base = new URL(baseUrl)
    if (method === 'post' && url.origin === base.origin && url.pathname === graphqlPath(base.pathname)) {
      const call = { operation: 'graphql', path: {}, query: {}, headers: {}, body: JSON.parse(String(init.body)) }
      calls.push(call)
      if (!VIEWER.test(String(call.body.query))) violations.push('graphql: not the query that is known here')
      const { status = 200, body } = reply(call)
      const viewer = { data: { viewer: { login: 'github-actions[bot]' } } }
      return answer(status, body ? body(viewer) : viewer)
    }
    const inside = url.origin === base.origin && url.pathname.startsWith(base.pathname)
    const found = inside ? find(method, url.pathname.slice(base.pathname.replace(/\/$/, '').length)) : undefined
    if (!found) {
      violations.push(`${method.toUpperCase()} ${url.href} is not in the description`)
      return answer(404, { message: 'Not Found' })
    }
    const { operation, path } = found
    const call = { operation: String(operation.operationId), path, ...checkRequest(operation, path, url, init) }
    calls.push(call)
    const usual = Number(Object.keys(asRecord(operation.responses)).find((code) => code.startsWith('2')))
    const { status = usual, body } = reply(call)
    const content = asRecord(
      follow(resolve(follow(operation, ['responses', String(status)])), ['content', 'application/json']),
    )
    const example = resolve(Object.values(asRecord(content.examples))[0]).value ?? {}
    const sent = body ? body(asRecord(Array.isArray(example) ? example[0] : example)) : example
    if (content.schema) validate(`answer ${status} of ${call.operation}`, content.schema, sent)
    return answer(status, sent)
  }
  return { fetch: fakeFetch, calls, violations }
}

import { asRecord } from '../../model/json.ts'
import { download, statusProblem } from './download.ts'
import type { Problem } from './problem.ts'
import { badAddress, problem, shownUrl } from './problem.ts'
import type { Session } from './session.ts'

/** How a registry says where its tokens come from. */
export interface Challenge {
  readonly realm: string
  readonly service?: string
}

const PARAMETER = /[\s,]*([a-z_]+)=(?:"([^"]*)"|([^\s,"]+))/iy

/** Reads the Bearer challenge of a `WWW-Authenticate` header; undefined when there is none. */
export function readChallenge(header: string | undefined): Challenge | undefined {
  const scheme = /(?:^|[\s,])bearer\s/i.exec(header ?? '')
  if (!header || !scheme) return undefined
  const found = new Map<string, string>()
  PARAMETER.lastIndex = scheme.index + scheme[0].length
  for (let match = PARAMETER.exec(header); match; match = PARAMETER.exec(header)) {
    const [, name = '', quoted, plain = ''] = match
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), quoted ?? plain)
  }
  const realm = found.get('realm')
  return realm === undefined ? undefined : { realm, service: found.get('service') }
}

const TOKEN_ANSWER_BYTES = 64 * 1024
const TOKEN = /^[\x21-\x7e]{1,16000}$/ // nothing that could end a header

/**
 * Asks for the token that anybody gets, to read one repository: no user name, no password, and the scope is ours
 * whatever the registry proposes. Where tokens come from is checked as every other address.
 * Docker's token authentication: https://distribution.github.io/distribution/spec/auth/token/
 */
export async function anonymousToken(
  { realm, service }: Challenge,
  path: string,
  session: Session,
): Promise<{ readonly token: string } | Problem> {
  if (!URL.canParse(realm)) return badAddress(realm)
  const url = new URL(realm)
  if (service !== undefined) url.searchParams.set('service', service)
  url.searchParams.set('scope', `repository:${path}:pull`)
  const answer = await download(url.href, { accept: 'application/json', limit: TOKEN_ANSWER_BYTES }, session)
  if ('problem' in answer) return answer
  const unread = statusProblem(answer, shownUrl(url))
  if (unread) return unread
  const { token, access_token: accessToken } = readJson(answer.body)
  const text = token ?? accessToken
  return typeof text === 'string' && TOKEN.test(text) ? { token: text } : problem('bad-token-answer', url.hostname)
}

/** A JSON object, or an empty one for anything else. */
export function readJson(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    return asRecord(JSON.parse(new TextDecoder().decode(body)))
  } catch {
    return {}
  }
}

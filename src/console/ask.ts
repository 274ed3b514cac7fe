import { readBody } from '../http/body.ts'
import { type Answer, exchange } from '../http/exchange.ts'
import { asText, follow } from '../model/json.ts'
import type { ConsoleCall } from './options.ts'
import { type Problem, type ProblemCode, problem } from './problem.ts'

/** Most bytes of an answer: a project of hundreds of members takes less than one MiB. */
export const ANSWER_LIMIT = 4 * 1024 * 1024

/** `tokenHeaderName` of `@cpn-console/shared`. */
const TOKEN_HEADER = 'x-dso-token'

export type Asked = { readonly json: unknown } | { readonly problem: Problem }

/** Asks for one path of the console's API, once. Never rejects. */
export async function ask(path: string, call: ConsoleCall): Promise<Asked> {
  const { address, token, timeoutMs, signal, fetch, quote } = call
  const outcome = await exchange({
    url: `${address.base}${path}`,
    method: 'GET',
    headers: { [TOKEN_HEADER]: token },
    timeoutMs,
    bodyLimit: ANSWER_LIMIT,
    signal,
    fetch,
  })
  if ('answer' in outcome) return read(outcome.answer, call)
  return { problem: problem(outcome.failure.code, { said: quote(outcome.failure.detail) }) }
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  429: 'rate-limited',
}

function read(answer: Answer, { quote }: ConsoleCall): Asked {
  const { status } = answer
  const body = readBody(answer)
  if (status === 200) return 'json' in body ? body : { problem: problem(body.unread) }
  const said = quote('json' in body ? (asText(follow(body.json, ['message'])) ?? '') : '')
  const code = BY_STATUS[status] ?? (status >= 500 ? 'server-error' : isRedirection(status) ? 'redirected' : 'refused')
  return { problem: problem(code, { status, said }) }
}

const isRedirection = (status: number): boolean => status >= 300 && status < 400

import { startDeadline } from '../http/deadline.ts'
import { isLoopback } from '../http/loopback.ts'
import { done, type Published } from './published.ts'

export interface MattermostPost {
  /** Incoming webhook: whoever knows the address may write, so it never enters a message. */
  readonly webhook: string
  readonly text: string
  readonly signal?: AbortSignal
  /** Default 10 s. */
  readonly timeoutMs?: number
  readonly fetch?: typeof fetch
}

const TIMEOUT_MS = 10_000

/** Posts one message, once. Never rejects, and names neither the address nor what the server answers. */
export async function postToMattermost(post: MattermostPost): Promise<Published> {
  const { webhook, text, signal, timeoutMs = TIMEOUT_MS, fetch = globalThis.fetch } = post
  const address = webhookAddress(webhook)
  if (!address)
    return notPosted(
      'the input "mattermost-webhook" is no https address',
      'l’entrée « mattermost-webhook » n’est pas une adresse https',
    )
  const deadline = startDeadline(timeoutMs, signal)
  try {
    const { ok, status } = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'accostage' },
      body: JSON.stringify({ text: text.toWellFormed() }),
      redirect: 'error', // what is sent to one server is not handed on to another
      signal: deadline.signal,
    })
    if (!ok) return notPosted(`it answers ${status}`, `il répond ${status}`)
    return done('Mattermost is told that the verdict has changed', 'Mattermost est prévenu du changement de verdict')
  } catch {
    return notPosted('it cannot be reached', 'il est injoignable')
  } finally {
    deadline.end()
  }
}

/** Only https, and plain http on this machine itself. */
function webhookAddress(webhook: string): URL | undefined {
  const address = URL.canParse(webhook) ? new URL(webhook) : undefined
  if (!address) return undefined
  const allowed = address.protocol === 'https:' || (address.protocol === 'http:' && isLoopback(address.hostname))
  return allowed && address.username === '' && address.password === '' ? address : undefined
}

const notPosted = (en: string, fr: string): Published => ({
  status: 'left',
  level: 'warning',
  message: { en: `Mattermost was not told: ${en}`, fr: `Mattermost n’a pas été prévenu : ${fr}` },
})

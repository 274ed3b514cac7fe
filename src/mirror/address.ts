import { UserError } from '../model/errors.ts'
import type { Quote } from './redact.ts'

/** Where GitLab is. */
export interface GitLabAddress {
  /** Address without a final `/`, its path kept: `https://host/gitlab`. */
  readonly base: string
  /** Host and port, as in a URL. */
  readonly host: string
}

const URL_MAX_LENGTH = 2_000

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)

function withoutFinalSlash(text: string): string {
  let end = text.length
  while (text[end - 1] === '/') end -= 1
  return text.slice(0, end)
}

const EXPECTED = 'Give the address of the platform\'s GitLab alone, such as "https://gitlab.example.org"'
const bad = (problem: string): UserError => new UserError('bad-usage', `${problem}. ${EXPECTED}`)

/**
 * Reads the address of GitLab. Refuses anything but https (plain http only for this machine: the token travels in the
 * request), a user name or password, a query, a fragment, and the path of the API itself.
 *
 * The text is never shown: when inputs were swapped it is the token.
 */
export function readGitLabAddress(text: string): GitLabAddress {
  const url = text.length <= URL_MAX_LENGTH && URL.canParse(text) ? new URL(text) : undefined
  if (!url || url.hostname === '') throw bad('The GitLab address is not a URL')
  if (url.username !== '' || url.password !== '') throw bad('The GitLab address holds a user name or a password')
  if (url.search !== '' || url.hash !== '') throw bad('The GitLab address holds a query or a fragment')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    throw bad('The GitLab address does not start with "https://"')
  const path = withoutFinalSlash(url.pathname)
  if (/\/api\/v\d+(?:\/|$)/.test(path)) throw bad('The GitLab address holds the path of its API')
  return { base: `${url.origin}${path}`, host: url.host }
}

const NUMBER = /^[1-9]\d{0,15}$/
const PATH = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$/
const PATH_MAX_LENGTH = 1_000

/** Reads the id of the mirror project, a number or its path (`group/mirror`, `group%2Fmirror`), as a URL takes it. */
export function readProjectId(id: string | number, quote: Quote): string {
  const path = String(id).replaceAll(/%2f/gi, '/')
  if (NUMBER.test(path)) return path
  if (path.length <= PATH_MAX_LENGTH && PATH.test(path)) return encodeURIComponent(path)
  throw new UserError(
    'bad-usage',
    `"${quote(String(id))}" is neither the number nor the path of a GitLab project. Give GIT_MIRROR_PROJECT_ID as the console shows it`,
  )
}

export const triggerUrl = ({ base }: GitLabAddress, project: string): string =>
  `${base}/api/v4/projects/${project}/trigger/pipeline`

export const pipelineUrl = ({ base }: GitLabAddress, project: string, pipeline: number): string =>
  `${base}/api/v4/projects/${project}/pipelines/${pipeline}`

/**
 * The page of a pipeline, from the `web_url` of an answer: undefined unless it is an http(s) URL on GitLab's own host.
 * Its query and fragment are left out. http is taken too: GitLab behind a proxy that ends TLS may call itself so.
 */
export function pipelinePage(webUrl: unknown, { host }: GitLabAddress, quote: Quote): string | undefined {
  if (typeof webUrl !== 'string' || webUrl.length > URL_MAX_LENGTH || !URL.canParse(webUrl)) return undefined
  const url = new URL(webUrl)
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.host !== host) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  const page = `${url.origin}${url.pathname}`
  return quote(page) === page ? page : undefined
}

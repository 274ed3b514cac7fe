import { readServiceAddress, type ServiceAddress, URL_MAX_LENGTH } from '../http/address.ts'
import type { Quote } from '../http/redact.ts'
import { UserError } from '../model/errors.ts'

/**
 * Reads the address of GitLab, as `readServiceAddress` does.
 */
export const readGitLabAddress = (text: string): ServiceAddress =>
  readServiceAddress(
    text,
    'GitLab',
    'Give the address of the platform\'s GitLab alone, such as "https://gitlab.example.org"',
  )

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

export const triggerUrl = ({ base }: ServiceAddress, project: string): string =>
  `${base}/api/v4/projects/${project}/trigger/pipeline`

export const pipelineUrl = ({ base }: ServiceAddress, project: string, pipeline: number): string =>
  `${base}/api/v4/projects/${project}/pipelines/${pipeline}`

/**
 * The page of a pipeline, from the `web_url` of an answer: undefined unless it is an http(s) URL on GitLab's own host.
 * Its query and fragment are left out. http is taken too: GitLab behind a proxy that ends TLS may call itself so.
 */
export function pipelinePage(webUrl: unknown, { host }: ServiceAddress, quote: Quote): string | undefined {
  if (typeof webUrl !== 'string' || webUrl.length > URL_MAX_LENGTH || !URL.canParse(webUrl)) return undefined
  const url = new URL(webUrl)
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.host !== host) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  const page = `${url.origin}${url.pathname}`
  return quote(page) === page ? page : undefined
}

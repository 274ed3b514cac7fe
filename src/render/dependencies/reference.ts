import { isLoopback } from '../../http/loopback.ts'
import { withoutSlash } from './pin.ts'
import { badAddress, problem, shown } from './problem.ts'

/** One tag of a repository in an OCI registry. */
export interface OciReference {
  /** `https://registry.example.org` */
  readonly origin: string
  /** `charts/redis` */
  readonly path: string
  readonly tag: string
  /** `oci://registry.example.org/charts/redis:1.2.3`, fit to be shown. */
  readonly shown: string
}

const MAX_LENGTH = 1_000
const REFERENCE = /^oci:\/\/([^/?#]+)\/([^?#:]+):([^?#:/]+)$/i

// What the distribution specification allows for names and tags: no `..`, no empty part, nothing to escape
const PART = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/
const PATH_MAX_LENGTH = 255
const TAG = /^\w[\w.-]{0,127}$/

/** Docker Hub is called `docker.io` and answers elsewhere; Helm knows this one name too. */
const hostOf = (host: string): string => (host === 'docker.io' ? 'registry-1.docker.io' : host)

/** The address of a version of a chart: Helm writes its `+` as `_`, which a tag may hold. */
export const ociAddress = (repository: string, name: string, version: string): string =>
  `${withoutSlash(repository)}/${name}:${version.replaceAll('+', '_')}`

/** Reads `oci://host/path:tag`. Whether the host may be asked is checked when it is. */
export function ociReference(text: string, { allowLoopback }: { readonly allowLoopback: boolean }) {
  const parts = text.length <= MAX_LENGTH ? REFERENCE.exec(text) : null
  if (!parts) return badAddress(text)
  const [, host = '', path = '', tag = ''] = parts
  if (host.includes('@')) return problem('credentials', host.slice(host.lastIndexOf('@') + 1))
  const origin = `https://${host}`
  const wellFormed = path.length <= PATH_MAX_LENGTH && path.split('/').every((part) => PART.test(part)) && TAG.test(tag)
  if (!wellFormed || !URL.canParse(origin)) return badAddress(text)
  const url = new URL(origin)
  url.hostname = hostOf(url.hostname)
  if (allowLoopback && isLoopback(url.hostname)) url.protocol = 'http:'
  return { origin: url.origin, path, tag, shown: shown(`oci://${url.host}/${path}:${tag}`) } satisfies OciReference
}

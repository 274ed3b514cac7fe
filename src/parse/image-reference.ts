import type { ImageReference } from '../model/subject/image.ts'

// The grammar of github.com/distribution/reference, which Docker, BuildKit and containerd share.
const DOCKER_HUB = 'docker.io'
const DOCKER_HUB_FORMERLY = 'index.docker.io'
const OFFICIAL_IMAGES = 'library/'
const LONGEST_PATH = 255 // reference.RepositoryNameTotalLengthMax
const LONGEST_REFERENCE = 1024 // LONGEST_PATH, a host name (253), a tag (128) and a sha512 digest (135) fit in

const HOST_LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?'
const HOST = new RegExp(`^(?:${HOST_LABEL}(?:\\.${HOST_LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`)
const COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*'
const PATH = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`)
const TAG = /^\w[\w.-]{0,127}$/
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/
const IMAGE_ID = /^[a-f0-9]{64}$/ // taken for the id of a local image, never for a name
const UPPER_CASE = /[A-Z]/

/**
 * Reads an image reference as the container runtimes do: `node`, `ghcr.io/team/app:1.2`, `registry:5000/app@sha256:…`.
 * Undefined for a text that no runtime accepts, such as one with blanks, with a variable or with upper case in its path.
 */
export function parseImageReference(text: string): ImageReference | undefined {
  if (text.length > LONGEST_REFERENCE || IMAGE_ID.test(text)) return undefined
  const { host, explicitHost, rest } = splitHost(text)
  const [named = '', digest, ...more] = rest.split('@')
  const [name = '', tag, ...others] = named.split(':')
  if (more.length > 0 || others.length > 0) return undefined
  const path = host === DOCKER_HUB && !name.includes('/') ? OFFICIAL_IMAGES + name : name
  if (!HOST.test(host) || !PATH.test(path) || path.length > LONGEST_PATH) return undefined
  if (tag !== undefined && !TAG.test(tag)) return undefined
  if (digest !== undefined && !DIGEST.test(digest)) return undefined
  return { text, host, explicitHost, path, repository: `${host}/${path}`, tag, digest }
}

/** What stands before the first `/` is a host when it cannot be the first part of a path on Docker Hub. */
function splitHost(text: string): { host: string; explicitHost: boolean; rest: string } {
  const slash = text.indexOf('/')
  const first = text.slice(0, Math.max(slash, 0))
  const isHost = first === 'localhost' || first.includes('.') || first.includes(':') || UPPER_CASE.test(first)
  if (!isHost) return { host: DOCKER_HUB, explicitHost: false, rest: text }
  return { host: first === DOCKER_HUB_FORMERLY ? DOCKER_HUB : first, explicitHost: true, rest: text.slice(slash + 1) }
}

/** A branch or a tag, with the short name that the platform's job takes: `main`, `v1.2.0`. */
export interface MirrorRef {
  readonly kind: 'branch' | 'tag'
  readonly name: string
}

/** Why a name may not travel to the platform's job. */
export type RefProblem = 'empty' | 'too-long' | 'characters' | 'part' | 'reserved'

/** A file system takes names of 255 bytes, and git keeps `<name>.lock` beside the ref it writes. */
export const REF_MAX_LENGTH = 250

const BRANCH = 'refs/heads/'
const TAG = 'refs/tags/'

/** Cuts `refs/heads/x` or `refs/tags/x`; undefined for any other ref, such as `refs/pull/7/merge`. */
export function readRef(ref: string): MirrorRef | undefined {
  if (ref.startsWith(BRANCH)) return { kind: 'branch', name: ref.slice(BRANCH.length) }
  if (ref.startsWith(TAG)) return { kind: 'tag', name: ref.slice(TAG.length) }
  return undefined
}

const CHARACTERS = /^[A-Za-z0-9._/-]+$/
// In a fresh clone git reads these before, or instead of, a branch of that name (gitrevisions, `refs/<name>` first).
const OTHER_NAMESPACE = /^(?:refs|heads|tags|remotes|origin)(?:\/|$)/
const PSEUDO_REF = /^[A-Z_]*HEAD$/
const OBJECT_NAME = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

// git refuses these in a ref (git-check-ref-format); a leading `-` would be an option of `git checkout`
const isBadPart = (part: string): boolean =>
  part === '' || part.startsWith('-') || part.startsWith('.') || part.endsWith('.') || part.endsWith('.lock')

/**
 * Says what is wrong with the short name of a branch or tag, or undefined when it may be mirrored.
 *
 * The platform's job writes it unquoted in a shell, `git checkout ${GIT_BRANCH_DEPLOY}` (mirror.yml of the CI
 * catalogue), so only names that neither the shell nor git can read as anything else pass.
 */
export function refProblem(name: string): RefProblem | undefined {
  if (name === '') return 'empty'
  if (name.length > REF_MAX_LENGTH) return 'too-long'
  if (!CHARACTERS.test(name)) return 'characters'
  if (name.includes('..') || name.split('/').some(isBadPart)) return 'part'
  if (OTHER_NAMESPACE.test(name) || PSEUDO_REF.test(name) || OBJECT_NAME.test(name)) return 'reserved'
  return undefined
}

import { execFileSync } from 'node:child_process'
import { SKIPPED_FOLDERS } from '../discover/directory.ts'
import { byPath, MAX_FILE_BYTES, type Tree } from '../discover/tree.ts'

/**
 * What no configuration of the repository may change: no program but git itself, no other objects than those that are
 * there. Nothing is checked out, so that no filter runs.
 */
const FIXED = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'protocol.allow=never'].flatMap((set) => ['-c', set]),
]

const ENVIRONMENT = { GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }

/** The names of three hundred thousand files; the texts that are read at once. */
const OUTPUT_LIMIT = 256 * 1024 * 1024

/** Files up to this size are read together. */
const SMALL = 256 * 1024

export type Git = (args: readonly string[], input?: string) => Buffer | undefined

/** Runs git in a folder; undefined when there is none, when it is no repository, or when git refuses. */
export const gitIn =
  (folder: string, environment: Readonly<Record<string, string | undefined>>): Git =>
  (args, input) => {
    try {
      return execFileSync('git', [...FIXED, '-C', folder, ...args], {
        env: { ...environment, ...ENVIRONMENT },
        input,
        maxBuffer: OUTPUT_LIMIT,
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true,
      })
    } catch {
      return undefined
    }
  }

const line = (output: Buffer | undefined): string | undefined => output?.toString().trim() || undefined

/** The commit that a reference names; undefined when the repository has no such commit. */
export const commitOf = (git: Git, ref: string): string | undefined =>
  line(git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]))

/** Where HEAD left a commit's history; the commit itself when the history in between is not there. */
export const forkPoint = (git: Git, commit: string): string => line(git(['merge-base', commit, 'HEAD'])) ?? commit

export const isShallow = (git: Git): boolean => line(git(['rev-parse', '--is-shallow-repository'])) === 'true'

interface Blob {
  readonly object: string
  readonly size: number
}

/** The files of a folder as a commit has them, read from git's objects; undefined when they cannot be read. */
export function gitTree(git: Git, commit: string): Tree | undefined {
  const listing = git(['ls-tree', '-r', '-z', '--long', commit])
  if (!listing) return undefined
  const entries = listing.toString().split('\0').filter(Boolean)
  const blobs = new Map(entries.flatMap(blobOf))
  const links = entries.flatMap((entry) => (entry.startsWith('120000 ') ? [entry.slice(entry.indexOf('\t') + 1)] : []))
  const small = readTogether(git, blobs)
  const bytesOf = (path: string): Uint8Array | undefined => {
    const blob = blobs.get(path)
    return blob && (small.get(blob.object) ?? git(['cat-file', 'blob', blob.object]))
  }
  return {
    paths: [...blobs.keys()].sort(byPath),
    strayLinks: [],
    aside: links.sort(byPath),
    read: (path) => {
      if ((blobs.get(path)?.size ?? 0) > MAX_FILE_BYTES) return { problem: 'too-large' }
      const bytes = bytesOf(path)
      return bytes ? decoded(bytes) : { problem: 'unreadable' }
    },
    bytes: (path) => ((blobs.get(path)?.size ?? 0) > MAX_FILE_BYTES ? undefined : bytesOf(path)),
  }
}

/** `mode type object size<TAB>path`, of a regular file. */
function blobOf(entry: string): readonly [string, Blob][] {
  const [, object, size, path] = /^100\d{3} blob ([\da-f]{40,64}) +(\d+)\t([\s\S]+)$/.exec(entry) ?? []
  if (object === undefined || path === undefined || path.split('/').some((part) => SKIPPED_FOLDERS.has(part))) return []
  return [[path, { object, size: Number(size) }]]
}

/** The small files by object: one process for all of them. */
function readTogether(git: Git, blobs: ReadonlyMap<string, Blob>): ReadonlyMap<string, Uint8Array> {
  const wanted = new Map<string, number>()
  let total = 0
  for (const { object, size } of blobs.values()) {
    if (size > SMALL || total + size > OUTPUT_LIMIT / 2 || wanted.has(object)) continue
    wanted.set(object, size)
    total += size
  }
  const output = wanted.size === 0 ? undefined : git(['cat-file', '--batch'], `${[...wanted.keys()].join('\n')}\n`)
  const found = new Map<string, Uint8Array>()
  let at = 0
  for (const [object, size] of wanted) {
    const start = (output?.indexOf(0x0a, at) ?? -1) + 1
    if (!output?.subarray(at, start).toString().startsWith(`${object} blob ${size}`)) break
    found.set(object, output.subarray(start, start + size))
    at = start + size + 1
  }
  return found
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decoded(bytes: Uint8Array): ReturnType<Tree['read']> {
  try {
    return { text: decoder.decode(bytes) }
  } catch {
    return { problem: 'not-utf8' }
  }
}

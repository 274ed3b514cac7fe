import { execFileSync } from 'node:child_process'
import { decodeText } from '../discover/decode-text.ts'
import { SKIPPED_FOLDERS } from '../discover/directory.ts'
import { byPath, MAX_FILE_BYTES, type Tree } from '../discover/tree.ts'
import { readBatch, readTreeListing, type TreeFile } from '../parse/git-objects.ts'

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

/** The files of a folder as a commit has them, read from git's objects; undefined when they cannot be read. */
export function gitTree(git: Git, commit: string): Tree | undefined {
  const listing = git(['ls-tree', '-r', '-z', '--long', commit])
  if (!listing) return undefined
  const { files, links } = readTreeListing(listing.toString())
  const blobs = new Map(files.filter(({ path }) => !isSkipped(path)).map((file) => [file.path, file]))
  const small = readTogether(git, blobs)
  const bytesOf = (path: string): Uint8Array | undefined => {
    const blob = blobs.get(path)
    return blob && (small.get(blob.object) ?? git(['cat-file', 'blob', blob.object]))
  }
  return {
    paths: [...blobs.keys()].sort(byPath),
    strayLinks: [],
    aside: [...links].sort(byPath),
    read: (path) => {
      if ((blobs.get(path)?.size ?? 0) > MAX_FILE_BYTES) return { problem: 'too-large' }
      const bytes = bytesOf(path)
      return bytes ? decodeText(bytes) : { problem: 'unreadable' }
    },
    bytes: (path) => ((blobs.get(path)?.size ?? 0) > MAX_FILE_BYTES ? undefined : bytesOf(path)),
  }
}

const isSkipped = (path: string): boolean => path.split('/').some((part) => SKIPPED_FOLDERS.has(part))

/** The small files by object: one process for all of them. */
function readTogether(git: Git, blobs: ReadonlyMap<string, TreeFile>): ReadonlyMap<string, Uint8Array> {
  const wanted = new Map<string, TreeFile>()
  let total = 0
  for (const file of blobs.values()) {
    const { object, size } = file
    if (size > SMALL || total + size > OUTPUT_LIMIT / 2 || wanted.has(object)) continue
    wanted.set(object, file)
    total += size
  }
  const output = wanted.size === 0 ? undefined : git(['cat-file', '--batch'], `${[...wanted.keys()].join('\n')}\n`)
  return output ? readBatch(output, wanted.values()) : new Map()
}

import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { UserError } from '../../model/errors.ts'
import { readBatch, readTreeListing, type TreeFile } from '../../parse/git-objects.ts'
import { type Delivery, inBatches, mayBeReport, REPORT_LIMIT, type Source } from './delivery.ts'

const run = promisify(execFile)

/** What no address and no configuration may change: no program of a transport's own choice, no question to a terminal. */
const FIXED = ['-c', 'protocol.ext.allow=never', '-c', 'core.hooksPath=/dev/null', '-c', 'credential.interactive=false']

/** Ten thousand objects' names and more. */
const LISTING_LIMIT = 256 * 1024 * 1024

/** Names that git takes for a branch, of those that it does: no option, no pattern, no other reference. */
const BRANCH = /^(?![-/])(?!.*(?:\.\.|\/\/|@\{|\.lock$|\/$))[^\s~^:?*[\\\x00-\x1f\x7f]+$/

/**
 * Every `.json` file at the tip of a branch, taken by `git` into a repository of our own, so that nothing of the other
 * one's configuration counts. A tip that was read before is not read again.
 */
export function branchSource(address: string, branch: string): Source {
  if (!BRANCH.test(branch)) throw new UserError('bad-usage', `"${branch}" is no name of a branch`)
  return async function* ({ position, say, signal }) {
    const folder = await mkdtemp(join(tmpdir(), 'accostage-branch-'))
    const git = (args: readonly string[], maxBuffer = LISTING_LIMIT) =>
      run('git', [...FIXED, '-C', folder, ...args], { encoding: 'buffer', maxBuffer, signal, windowsHide: true })
    try {
      await git(['init', '--quiet', '--bare'])
      await git(['fetch', '--quiet', '--depth=1', '--no-tags', '--', address, `refs/heads/${branch}`]).catch(
        (cause) => {
          throw new UserError(
            'source-not-read',
            `git cannot fetch the branch "${branch}" of the results: ${lastLine(cause)}`,
            { cause },
          )
        },
      )
      const tip = (await git(['rev-parse', 'FETCH_HEAD'])).stdout.toString().trim()
      const source = `git:${address}#${branch}`
      if ((await position(source)) === tip) return say(`${branch}: nothing new since ${tip.slice(0, 12)}`)
      const listing = (await git(['ls-tree', '-r', '-z', '--long', 'FETCH_HEAD'])).stdout.toString()
      const files = readTreeListing(listing).files.filter(({ path }) => mayBeReport(path))
      say(`${branch}: ${files.length} reports at ${tip.slice(0, 12)}`)
      yield* inBatches(
        deliveries(files, async (objects) => {
          const output = git(['cat-file', '--batch', '--buffer'])
          output.child.stdin?.end(`${objects.join('\n')}\n`)
          return (await output).stdout
        }),
      )
      yield { deliveries: [], progress: { source, position: tip } }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** So many files, or so many bytes, are asked of one process. */
const GROUP = { files: 500, bytes: 64 * 1024 * 1024 } as const

/** `read` gives what git says of these objects. */
async function* deliveries(
  files: readonly TreeFile[],
  read: (objects: readonly string[]) => Promise<Buffer>,
): AsyncGenerator<Delivery> {
  for (const group of groups(files)) {
    const wanted = group.filter(({ size }) => size <= REPORT_LIMIT)
    const output = wanted.length === 0 ? Buffer.of() : await read(wanted.map(({ object }) => object))
    const contents = readBatch(output, wanted)
    for (const { path, object, size } of group) {
      const known = { origin: path, name: path.split('/').at(-2) }
      if (size > REPORT_LIMIT) yield { ...known, refused: 'too-large' }
      else yield { ...known, bytes: contents.get(object) ?? Buffer.of() }
    }
  }
}

function* groups(files: readonly TreeFile[]): Generator<readonly TreeFile[]> {
  let group: TreeFile[] = []
  let bytes = 0
  for (const file of files) {
    group.push(file)
    bytes += Math.min(file.size, REPORT_LIMIT)
    if (group.length < GROUP.files && bytes < GROUP.bytes) continue
    yield group
    group = []
    bytes = 0
  }
  if (group.length > 0) yield group
}

const lastLine = (error: unknown): string => {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  return text.trim().split('\n').at(-1) ?? ''
}

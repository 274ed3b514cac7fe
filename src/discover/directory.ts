import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { join, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { UserError } from '../model/errors.ts'
import { decodeText } from './decode-text.ts'
import { byPath, MAX_FILE_BYTES, type ReadResult, type Tree } from './tree.ts'

/** Never part of a project's own text. */
export const SKIPPED_FOLDERS = new Set([
  '.git',
  'node_modules',
  '.venv',
  '.terraform',
  'bower_components',
  '__pycache__',
])

/** A repository with more files is not walked further; the largest public ones have about this many. */
const MAX_FILES = 300_000

interface Folder {
  /** Relative to the root, with a trailing `/`; empty for the root. */
  readonly path: string
  /** `.gitignore` files in force, outermost first. */
  readonly ignores: readonly { readonly base: string; readonly rules: Ignore }[]
}

/**
 * The files below a directory that git would track: `.gitignore` files are honoured, symbolic links not followed.
 * Throws a UserError when `root` is not a directory that can be read.
 */
export function openDirectory(root: string): Tree {
  const top = readableRoot(root)
  const paths: string[] = []
  const strayLinks: string[] = []
  const aside: string[] = []
  const pending: Folder[] = [{ path: '', ignores: [] }]
  for (let folder = pending.pop(); folder && paths.length < MAX_FILES; folder = pending.pop()) {
    const entries = listFolder(join(top, folder.path))
    // git follows no link here either: a device behind one never ends
    const own = entries.some((entry) => entry.name === '.gitignore' && entry.isFile())
      ? gitignore(top, folder)
      : undefined
    const ignores = own ? [...folder.ignores, own] : folder.ignores
    for (const entry of entries) {
      const path = folder.path + entry.name
      if (entry.isSymbolicLink()) {
        if (!staysInside(top, join(top, path))) strayLinks.push(path)
        aside.push(path)
      } else if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(entry.name) && !ignored(`${path}/`, ignores))
          pending.push({ path: `${path}/`, ignores })
        else aside.push(`${path}/`)
      } else if (entry.isFile()) {
        if (ignored(path, ignores)) aside.push(path)
        else paths.push(path)
      }
    }
  }
  return {
    paths: paths.sort(byPath),
    strayLinks: strayLinks.sort(byPath),
    aside: aside.sort(byPath),
    read: (path) => readText(join(top, path)),
    bytes: (path) => {
      const bytes = readBytes(join(top, path))
      return typeof bytes === 'string' ? undefined : bytes
    },
  }
}

/** The folder itself, behind any link; throws a UserError (`root-not-found`) for what is none. */
export function readableRoot(root: string): string {
  try {
    const top = realpathSync(resolve(root))
    if (statSync(top).isDirectory()) return top
  } catch (cause) {
    throw new UserError('root-not-found', `no directory at "${root}": give the root of a repository`, { cause })
  }
  throw new UserError('root-not-found', `"${root}" is not a directory: give the root of a repository`)
}

/** The entries of a folder; none when it vanished or may not be read. */
function listFolder(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch {
    return []
  }
}

function gitignore(top: string, folder: Folder): Folder['ignores'][number] | undefined {
  const read = readText(join(top, folder.path, '.gitignore'))
  return 'text' in read ? { base: folder.path, rules: ignore().add(read.text) } : undefined
}

/** git's rule: the last pattern that matches decides, a deeper file before an outer one. */
function ignored(path: string, ignores: Folder['ignores']): boolean {
  for (const { base, rules } of ignores.toReversed()) {
    const result = rules.test(path.slice(base.length))
    if (result.ignored || result.unignored) return result.ignored
  }
  return false
}

function staysInside(top: string, link: string): boolean {
  try {
    const target = realpathSync(link)
    return target === top || target.startsWith(top + sep)
  } catch {
    return false
  }
}

function readText(path: string): ReadResult {
  const bytes = readBytes(path)
  return typeof bytes === 'string' ? { problem: bytes } : decodeText(bytes)
}

/**
 * The bytes of a file, read through one handle so that its size cannot change between the look and the read. A link is
 * not followed, and a pipe or a device not waited for.
 */
function readBytes(path: string): Uint8Array | 'too-large' | 'unreadable' {
  let handle: number | undefined
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const found = fstatSync(handle)
    if (!found.isFile()) return 'unreadable'
    const { size } = found
    if (size > MAX_FILE_BYTES) return 'too-large'
    return size === 0 ? readFileSync(handle) : readExactly(handle, size)
  } catch {
    return 'unreadable'
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

function readExactly(handle: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let done = 0
  while (done < size) {
    const read = readSync(handle, bytes, done, size - done, null)
    if (read === 0) break // the file became shorter meanwhile
    done += read
  }
  return bytes.subarray(0, done)
}

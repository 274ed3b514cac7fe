import ignore from 'ignore'
import { UserError } from '../model/errors.ts'

/** Why the text of a file cannot be had. */
export type ReadProblem = 'too-large' | 'not-utf8' | 'unreadable'

export type ReadResult = { readonly text: string } | { readonly problem: ReadProblem }

/** The files of a project, from a disk or from memory. */
export interface Tree {
  /** Every file, sorted, relative to the root, `/` between the parts. */
  readonly paths: readonly string[]
  /** Symbolic links that lead outside the root or nowhere: never followed. */
  readonly strayLinks: readonly string[]
  /**
   * What is there and not among the paths: symbolic links, and what git ignores or nobody reads; folders with a final `/`.
   * A file that git ignores may be tracked all the same.
   */
  readonly aside: readonly string[]
  read(path: string): ReadResult
  /** The bytes of a file, text or not; undefined when it cannot be read or is too large. */
  bytes(path: string): Uint8Array | undefined
}

/** Larger files are listed as not verified: the largest manifest bundles that projects publish are under 2 MB. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024

/** Sorts by UTF-16 units: the same order on every machine, whatever its language. */
export const byPath = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A tree in memory. Paths are relative with `/` between their parts; one that leaves the root is refused with a
 * UserError (`bad-usage`).
 */
export function memoryTree(files: Readonly<Record<string, string>>): Tree {
  const texts = new Map<string, string>()
  for (const [path, text] of Object.entries(files)) {
    const parts = path
      .replaceAll('\\', '/')
      .split('/')
      .filter((part) => part !== '' && part !== '.')
    if (parts.includes('..')) throw new UserError('bad-usage', `"${path}" leaves the root of the project`)
    texts.set(parts.join('/'), text)
  }
  return {
    paths: [...texts.keys()].sort(byPath),
    strayLinks: [],
    aside: [],
    read: (path) => {
      const text = texts.get(path)
      if (text === undefined) return { problem: 'unreadable' }
      if (text.length > MAX_FILE_BYTES) return { problem: 'too-large' }
      return text.isWellFormed() ? { text } : { problem: 'not-utf8' }
    },
    bytes: (path) => {
      const text = texts.get(path)
      return text === undefined || text.length > MAX_FILE_BYTES ? undefined : new TextEncoder().encode(text)
    },
  }
}

/** The tree without the paths that patterns in the syntax of `.gitignore` name. */
export function leavingOut(tree: Tree, patterns: readonly string[]): Tree {
  if (patterns.length === 0) return tree
  const left = ignore().add([...patterns])
  const keep = (path: string) => !left.ignores(path)
  return {
    ...tree,
    paths: tree.paths.filter(keep),
    strayLinks: tree.strayLinks.filter(keep),
    aside: [...tree.aside, ...tree.paths.filter((path) => left.ignores(path))],
  }
}

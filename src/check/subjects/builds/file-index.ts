import type { Tree } from '../../../discover/tree.ts'
import { resolvePath } from '../../../model/repository-path.ts'

/** The files of a project, to be looked up by path, by folder and by pattern. */
export interface FileIndex {
  has(path: string): boolean
  /** Whether there are files below a folder. */
  holds(folder: string): boolean
  /** The first files below a folder, `.` for the root, sorted. */
  below(folder: string, most: number): readonly string[]
  /**
   * Whether something may be at or below a path, or hold it, that is not among the files: a symbolic link, a submodule,
   * what git or the project's settings ignore.
   */
  maybe(path: string): boolean
  /** True of an extract of a repository: what it does not hold to be built from may well be in the whole. */
  readonly extract: boolean
}

export function indexFiles({ paths, aside }: Pick<Tree, 'paths' | 'aside'>, gitmodules: string | undefined): FileIndex {
  const known = new Set(paths)
  const doubtful = [...aside.map((path) => path.replace(/\/$/, '')), ...submodules(gitmodules)].sort(byUnits)
  const doubts = new Set(doubtful)
  return {
    extract: paths.every((path) => DESCRIBES.test(path)),
    has: (path) => known.has(path),
    holds: (folder) => (folder === '.' ? paths : startingWith(paths, `${folder}/`, 1)).length > 0,
    below: (folder, most) => (folder === '.' ? paths.slice(0, most) : startingWith(paths, `${folder}/`, most)),
    maybe: (path) => {
      if (path === '.') return doubts.size > 0
      const parts = path.split('/')
      return (
        parts.some((_, index) => doubts.has(parts.slice(0, index + 1).join('/'))) ||
        startingWith(doubtful, `${path}/`, 1).length > 0
      )
    },
  }
}

/**
 * Files that say how something is built and deployed. A folder that holds nothing else, neither code nor a page to read,
 * is what was taken out of a repository.
 */
const DESCRIBES =
  /(?:^|\/)(?:[^/]*(?:Docker|Container)file[^/]*|\.[^/]+|LICEN[CS]E)$|\.(?:ya?ml|tpl|dockerfile|[a-z]+ignore|properties|conf|env|lock|txt|enc|dec)$/i

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Folders that other repositories are checked out in. */
const submodules = (text = ''): string[] =>
  [...text.matchAll(/^[ \t]*path[ \t]*=[ \t]*([^\r\n]+)$/gm)].flatMap(
    ([, path = '']) => resolvePath('.', path.trim()) ?? [],
  )

/** The first of the sorted texts that start with a folder and its `/`. */
function startingWith(sorted: readonly string[], prefix: string, most: number): readonly string[] {
  const from = firstAtOrAbove(sorted, prefix)
  const to = firstAtOrAbove(sorted, `${prefix.slice(0, -1)}0`) // `0` follows `/`
  return from < to ? sorted.slice(from, Math.min(to, from + most)) : []
}

function firstAtOrAbove(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

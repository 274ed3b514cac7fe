/** A longer path exists on no machine (`PATH_MAX` of Linux). */
export const MAX_PATH = 4096

/** A folder and a name below it; `.` is the root. */
export const join = (folder: string, name: string): string => (folder === '.' ? name : `${folder}/${name}`)

/** The folder of a file or of a folder, `.` for what lies at the root. */
export const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.')

/** Every folder that a path lies in, the nearest first, `.` last. */
export function* foldersAbove(path: string): Iterable<string> {
  let folder = folderOf(path)
  for (; folder !== '.'; folder = folderOf(folder)) yield folder
  yield folder
}

/** The nearest of these folders that a path lies in. */
export function nearestFolder(path: string, folders: ReadonlySet<string>): string | undefined {
  for (const folder of foldersAbove(path)) if (folders.has(folder)) return folder
  return undefined
}

/** The last part of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/**
 * A path written relative to a folder, or to the root with a leading `/`, seen from the root (`.` for the root itself).
 * Undefined when it leaves the root, as Argo CD refuses it, or is longer than a path can be.
 */
export function resolvePath(folder: string, written: string): string | undefined {
  if (written.length > MAX_PATH) return undefined
  const parts = written.startsWith('/') || folder === '.' ? [] : folder.split('/')
  for (const part of written.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/') || '.'
}

/** A path written in a kustomization, from the root; undefined when it leaves the root, is an address or a whole text. */
export const resolveEntry = (folder: string, written: string): string | undefined =>
  written === '' || written.startsWith('/') || /:\/\/|\n/.test(written) ? undefined : resolvePath(folder, written)

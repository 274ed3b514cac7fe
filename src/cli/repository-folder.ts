import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** The path from one folder to something inside it; undefined for what is not inside. */
export function within(folder: string, path: string): string | undefined {
  const inner = relative(folder, path)
  return inner === '..' || inner.startsWith(`..${sep}`) || isAbsolute(inner) ? undefined : inner
}

/**
 * Where a folder is in its repository, `/` between the parts and empty for its root: GitHub counts the paths of
 * annotations from there, wherever the repository was checked out. Without a `.git` above it, from the workspace.
 */
export function folderInRepository(workspace: string, root: string): string {
  let repository: string | undefined
  for (let folder = root; repository === undefined; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) repository = folder
    if (folder === dirname(folder)) break
  }
  return (within(repository ?? resolve(workspace), root) ?? '').replaceAll(sep, '/')
}

import { existsSync, lstatSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../model/errors.ts'

/** The path from one folder to something inside it; undefined for what is not inside. */
function within(folder: string, path: string): string | undefined {
  const inner = relative(folder, path)
  return inner === '..' || inner.startsWith(`..${sep}`) || isAbsolute(inner) ? undefined : inner
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

/**
 * The absolute path of what an input names, counted from the workspace. Refuses a path that goes through a symbolic link
 * of the workspace: the repository is its author's, who in a pull request is not the author of the workflow, and would
 * choose which file of the runner is read or written.
 */
export function placeOf(input: string, workspace: string, path: string): string {
  const place = resolve(workspace, path)
  const parts = (within(resolve(workspace), place) ?? '').split(sep).filter((part) => part !== '')
  parts.reduce((folder, part) => {
    const here = join(folder, part)
    if (isLink(here))
      throw new UserError(
        'bad-usage',
        `input "${input}": "${path}" goes through a symbolic link, which is not followed`,
      )
    return here
  }, resolve(workspace))
  return place
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

import { lstatSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { within } from '../cli/repository-folder.ts'
import { UserError } from '../model/errors.ts'

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

import { linkSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../model/errors.ts'
import { writeWhole } from './write-whole.ts'

export const MANIFEST = 'accostage.yaml'

/** What is at the place of the manifest; a symbolic link is refused, since it may lead out of the repository. */
export function manifestAt(root: string): 'absent' | 'file' {
  const found = lstatSync(join(root, MANIFEST), { throwIfNoEntry: false })
  if (!found) return 'absent'
  if (found.isFile()) return 'file'
  throw new UserError(
    'not-writable',
    `${MANIFEST} is ${found.isSymbolicLink() ? 'a symbolic link' : 'no file'}: it is left alone`,
  )
}

export function readManifestText(root: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(join(root, MANIFEST)))
  } catch (cause) {
    throw new UserError('bad-usage', `${MANIFEST} cannot be read as UTF-8`, { cause })
  }
}

/** Writes a manifest where there is none: whole or not at all, and never over another. */
export const createManifest = (root: string, text: string): void => write(root, text, 'create')

/** Puts a manifest in the place of the one that is there: whole or not at all. */
export const replaceManifest = (root: string, text: string): void => write(root, text, 'replace')

function write(root: string, text: string, how: 'create' | 'replace'): void {
  const target = join(root, MANIFEST)
  try {
    // a link, unlike a renaming, fails where somebody has written meanwhile
    if (how === 'create') writeWhole(target, text, { mode: 0o666, place: (beside) => publish(beside, target, text) })
    else writeWhole(target, text, { mode: statSync(target).mode & 0o777 })
  } catch (cause) {
    throw new UserError('not-writable', `${MANIFEST} cannot be written in "${root}"`, { cause })
  }
}

/** File systems without links refuse them in one of these ways. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'])

function publish(temporary: string, target: string, text: string): void {
  try {
    linkSync(temporary, target)
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    writeFileSync(target, text, { flag: 'wx' })
  }
}

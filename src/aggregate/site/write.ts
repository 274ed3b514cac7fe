import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../../model/errors.ts'
import { asRecord, asText } from '../../model/json.ts'
import type { SiteFile } from './build.ts'

/** Says that a folder is a site of ours, and may be replaced. */
const MARK = '.accostage-site'

/**
 * Writes a site beside the folder, then puts it in its place: a reader meets the old one or the new one, hardly ever none,
 * and pages of projects that are gone do not stay. Refuses a folder that holds anything else. Gives the number of bytes.
 */
export function writeSite(folder: string, files: Iterable<SiteFile>): number {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, MARK)))
    throw new UserError('not-writable', `--site: "${folder}" holds something else than a site of accostage`)
  const [fresh, old] = [`${folder}.new`, `${folder}.old`]
  for (const leftover of [fresh, old]) if (existsSync(join(leftover, MARK))) rmSync(leftover, { recursive: true })
  try {
    mkdirSync(fresh, { recursive: true })
    writeFileSync(join(fresh, MARK), '')
    let bytes = 0
    for (const { path, text } of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true })
      writeFileSync(join(fresh, path), text)
      bytes += Buffer.byteLength(text)
    }
    if (existsSync(folder)) renameSync(folder, old)
    renameSync(fresh, folder)
    rmSync(old, { recursive: true, force: true })
    return bytes
  } catch (cause) {
    if (asText(asRecord(cause).syscall) === undefined) throw cause
    throw new UserError('not-writable', `the site "${folder}" cannot be written`, { cause })
  }
}

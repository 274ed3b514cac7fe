import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../model/errors.ts'

/** The text of a file that an option names. */
export function readOptionFile(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UserError('bad-usage', `${option}: "${path}" cannot be read`, { cause })
  }
}

/** Writes a report, its folder made when it is missing. */
export function writeReportFile(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  } catch (cause) {
    throw new UserError('not-writable', `the report "${path}" cannot be written`, { cause })
  }
}

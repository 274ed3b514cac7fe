import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../model/errors.ts'
import { writeWhole } from './write-whole.ts'

/** The text of a file that an option names. */
export function readOptionFile(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UserError('bad-usage', `${option}: "${path}" cannot be read`, { cause })
  }
}

/** Writes a report, its folder made when it is missing. Whoever reads the file meets the old text or the whole new one. */
export function writeReportFile(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    if (isReplaceable(path)) writeWhole(path, text)
    else writeFileSync(path, text)
  } catch (cause) {
    throw new UserError('not-writable', `the report "${path}" cannot be written`, { cause })
  }
}

/** A device or a pipe is written to, never replaced; a folder is neither. */
const isReplaceable = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? true

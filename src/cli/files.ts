import { closeSync, mkdirSync, openSync, readSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../model/errors.ts'
import { writeWhole } from './write-whole.ts'

/** A report lists ten thousand findings at most, which are some 20 MB. */
const MAX_BYTES = 64 * 1024 * 1024

/** The text of a file that an option names: a file, or a pipe. A device behind a link of that name never ends. */
export function readOptionFile(option: string, path: string): string {
  let text: string | undefined
  try {
    text = readUpTo(path, MAX_BYTES)
  } catch (cause) {
    throw new UserError('bad-usage', `${option}: "${path}" cannot be read`, { cause })
  }
  if (text === undefined) throw new UserError('bad-usage', `${option}: "${path}" is too large`)
  return text
}

function readUpTo(path: string, limit: number): string | undefined {
  const handle = openSync(path, 'r')
  try {
    const parts: Buffer[] = []
    for (let size = 0; size <= limit; ) {
      const part = Buffer.allocUnsafe(1024 * 1024)
      const read = readSync(handle, part)
      if (read === 0) return Buffer.concat(parts).toString('utf8')
      parts.push(part.subarray(0, read))
      size += read
    }
    return undefined
  } finally {
    closeSync(handle)
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

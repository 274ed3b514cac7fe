import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { UserError } from '../../model/errors.ts'
import { type Delivery, inBatches, mayBeReport, REPORT_LIMIT, type Source } from './delivery.ts'

/** Every report of a folder, in the order of their paths; symbolic links are not followed. */
export function folderSource(path: string): Source {
  return () => {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (!stats) throw new UserError('source-not-found', `no folder nor file "${path}"`)
    return inBatches(stats.isDirectory() ? deliveries(path) : [read(path, path, undefined)])
  }
}

function* deliveries(root: string): Generator<Delivery> {
  for (const path of files(root)) yield read(path, relative(root, path).split(sep).join('/'), folderName(root, path))
}

function* files(folder: string): Generator<string> {
  const entries: Dirent[] = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* files(path)
    else if (entry.isFile() && mayBeReport(entry.name)) yield path
  }
}

/** A report that names nothing is of the project whose folder it lies in. */
const folderName = (root: string, path: string): string | undefined => {
  const folder = dirname(path)
  return relative(root, folder) === '' ? undefined : basename(folder)
}

/** Its bytes are read where they are looked at. */
function read(path: string, origin: string, name: string | undefined): Delivery {
  const size = lstatSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) return { origin, name, refused: 'unreadable' }
  return size > REPORT_LIMIT ? { origin, name, refused: 'too-large' } : { origin, name, file: path, size }
}

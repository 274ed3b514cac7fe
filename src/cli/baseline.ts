import { lstatSync } from 'node:fs'
import type { BaselineEntry } from '../model/baseline.ts'
import { UserError } from '../model/errors.ts'
import type { Report } from '../model/report.ts'
import { readBaseline } from '../parse/baseline.ts'
import { type BaselineUpdate, baselineLine, baselineText, updatedBaseline } from '../report/baseline.ts'
import { readOptionFile, writeReportFile } from './files.ts'

/** Ours: an entry is about 200 bytes, and a report lists ten thousand findings. */
const SIZE_LIMIT = 16 * 1024 * 1024

/** What `--baseline` and the options beside it ask for. */
export interface BaselineRequest {
  readonly path: string
  readonly update?: BaselineUpdate
  /** What the file says; undefined when an update is to create it. */
  readonly entries?: readonly BaselineEntry[]
}

/**
 * Reads a baseline. Throws a UserError for one that is not there, unless it is to be made, and for one that is malformed,
 * with the line.
 */
export function openBaseline(option: string, path: string, update?: BaselineUpdate): BaselineRequest {
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined
  if (!isThere && update) return { path, update }
  const text = readOptionFile(option, path)
  if (text.length > SIZE_LIMIT) throw new UserError('bad-usage', `${option}: "${path}" is too large for a baseline`)
  const read = readBaseline(text)
  if ('entries' in read) return { path, update, entries: read.entries }
  const { line, reason } = read.fault
  throw new UserError('bad-usage', `${option}: "${path}", line ${line}: ${reason}`)
}

export interface KeptBaseline {
  readonly entries: readonly BaselineEntry[]
  /** Whether it took something in. */
  readonly grown: boolean
  readonly line: string
}

/** Writes the baseline when that is asked for. A baseline that is made takes in everything. */
export function keepBaseline({ path, update, entries }: BaselineRequest, report: Report): KeptBaseline {
  const next = updatedBaseline(entries ?? [], report, entries ? (update ?? 'shrink') : 'extend')
  if (update) writeReportFile(path, baselineText(next))
  const line = baselineLine(entries ?? [], next, report, update ? 'written' : 'read')
  const grown = update !== undefined && (entries === undefined || update === 'extend')
  return { entries: update ? next : (entries ?? []), grown, line }
}

import { lstatSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { openDirectory, readableRoot } from '../discover/directory.ts'
import { type Corrected, corrected } from '../model/corrected.ts'
import { UserError } from '../model/errors.ts'
import type { Finding, TextEdit } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { redactTokens } from '../model/secret.ts'
import { unifiedDiff } from '../report/diff.ts'
import { writeWhole } from './write-whole.ts'

/** One file, as it is and as the safe corrections leave it. */
export interface FixedFile extends Corrected {
  readonly path: string
  readonly before: string
  /** Lines that no output shows. */
  readonly hidden: ReadonlySet<number>
}

/**
 * The files that the corrections of the findings that stand, or are only put off, change. A correction over several files is left out, as is
 * one of a file that is not read from the folder itself: behind a symbolic link, in a packed chart.
 */
export function fixesOf(root: string, { findings }: Report): readonly FixedFile[] {
  const tree = openDirectory(root)
  const known = new Set(tree.paths)
  return [...byFile(findings)].flatMap(([path, corrections]) => {
    const read = known.has(path) ? tree.read(path) : undefined
    if (!read || !('text' in read)) return []
    const fixed = corrected(read.text, corrections)
    return fixed.applied + fixed.left === 0
      ? []
      : [{ ...fixed, path, before: read.text, hidden: hiddenLines(path, read.text, findings) }]
  })
}

function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly (readonly TextEdit[])[]> {
  const files = new Map<string, (readonly TextEdit[])[]>()
  for (const { edits = [], suppressed } of findings) {
    const [first] = edits
    if (!first || (suppressed && suppressed.by !== 'baseline') || edits.some(({ path }) => path !== first.path))
      continue
    files.set(first.path, [...(files.get(first.path) ?? []), edits])
  }
  return files
}

/** The lines on which a finding shows nothing, and those with something that looks like a token. */
function hiddenLines(path: string, text: string, findings: readonly Finding[]): ReadonlySet<number> {
  const secret = findings
    .filter(({ location, excerpt }) => location.path === path && excerpt === undefined)
    .map(({ location }) => location.start.line)
  const tokens = text.split('\n').flatMap((line, index) => (redactTokens(line) === line ? [] : [index + 1]))
  return new Set([...secret, ...tokens])
}

/** What would change, as a unified diff. */
export const diffOf = (files: readonly FixedFile[]): string =>
  files.map(({ path, before, made, hidden }) => unifiedDiff(path, before, made, { hidden })).join('')

/** Writes the corrected files, each whole or not at all, and none through a symbolic link. */
export function writeFixes(root: string, files: readonly FixedFile[]): void {
  const top = readableRoot(root)
  for (const { path, before, text } of files) if (text !== before) replace(top, path, text)
}

function replace(top: string, path: string, text: string): void {
  const target = join(top, path)
  try {
    const found = lstatSync(target)
    // a folder on the way may have become a link since it was read
    if (!found.isFile() || realpathSync(target) !== target) throw new TypeError('a symbolic link')
    writeWhole(target, text, { mode: found.mode & 0o777 })
  } catch (cause) {
    throw new UserError('not-writable', `"${path}" cannot be corrected: it is left as it is`, { cause })
  }
}

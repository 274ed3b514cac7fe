import type { Dockerfile, Instruction } from './dockerfile.ts'
import { everyInstruction, unquoted } from './placed-instruction.ts'

/** A WORKDIR that does not say its whole path. */
export interface RelativeWorkdir {
  readonly instruction: Instruction
  /** Without its quotes. */
  readonly path: string
  /** Whether an absolute one stands before it in the same stage, so that the base image does not decide. */
  readonly settled: boolean
}

/**
 * From the root of a Linux or Windows system, or from a variable. Of `c:\app` without quotes, the escape character is
 * taken away: `c:app` is relative.
 */
function isAbsolute(written: string, escapeCharacter: string): boolean {
  const path = unquoted(written)
  if (/^[/\\$]/.test(path)) return true
  const isCut = path === written && escapeCharacter === '\\' && /^.:\\[^\\]/.test(path)
  return /^[A-Za-z]:/.test(path) && !isCut
}

/** The relative working directories of a Dockerfile, but for `.`, which changes nothing. */
export function* relativeWorkdirs(dockerfile: Dockerfile): Iterable<RelativeWorkdir> {
  let settled = false
  for (const { instruction, onbuild } of everyInstruction(dockerfile)) {
    if (instruction.keyword === 'FROM') settled = false
    if (instruction.keyword !== 'WORKDIR') continue
    const path = unquoted(instruction.args)
    if (path === '.' || path === './') continue
    if (isAbsolute(instruction.args, dockerfile.escape) || path === '') settled = !onbuild || settled
    else yield { instruction, path, settled }
  }
}

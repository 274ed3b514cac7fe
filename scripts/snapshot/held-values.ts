import type { GoProgram } from '../../src/render/engine/go-program.ts'
import { FIRST_ASKED, valueAt } from '../../src/render/engine/go-values.ts'

/** Where the packages of Go's library take values from as they are initialised: syscall/js, syscall, net/http. */
const KNOWN = ['Object', 'Array', 'Uint8Array', 'process', 'path', 'fs', 'fs.constants']

/**
 * The paths of the values that a program holds, by number. Throws when one is none of KNOWN, or when there is a gap: it
 * would not be there, or something else in its place, when the program goes on.
 */
export function heldValues({ _values: values, _goRefCounts: counts }: GoProgram): readonly string[] {
  const held = values.map((value, id) => ({ value, id })).filter(({ id }) => id >= FIRST_ASKED && (counts[id] ?? 0) > 0)
  return held.map(({ value, id }, index) => {
    const path = KNOWN.find((known) => valueAt(known) === value)
    if (path !== undefined && id === FIRST_ASKED + index) return path
    throw new Error(`Go holds ${String(value)}, number ${id}, which another process cannot give it`)
  })
}

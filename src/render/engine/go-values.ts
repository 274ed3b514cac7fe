import type { GoInstance, GoProgram } from './go-program.ts'

/** What Go holds from the start, by number: wasm_exec.js, `run`. The global scope and the program itself follow. */
const FIRST_VALUES: readonly unknown[] = [Number.NaN, 0, null, true, false]

/** The number of the first value that a program asked for. */
export const FIRST_ASKED = FIRST_VALUES.length + 2

/** The value at a path from the global scope, such as `fs.constants`. */
export const valueAt = (path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => Reflect.get(Object(value), name), globalThis)

/**
 * Gives a program an instance that has run before, with the values that it holds. They are those of the packages of Go's
 * library, which never let go of them: each counts as held without end.
 */
export function holdValues(program: GoProgram, instance: GoInstance, paths: readonly string[]): void {
  const values = [...FIRST_VALUES, globalThis, program, ...paths.map(valueAt)]
  program._inst = instance
  program.mem = new DataView(instance.exports.mem.buffer)
  program._values = values
  program._goRefCounts = values.map(() => Number.POSITIVE_INFINITY)
  program._ids = new Map(values.slice(1).map((value, index) => [value, index + 1])) // NaN has no number, as in `run`
  program._idPool = []
  program.exited = false
}

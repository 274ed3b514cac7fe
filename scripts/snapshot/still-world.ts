import type { GoProgram } from '../../src/render/engine/go-program.ts'

/** One second after 1970, so that no clock that the program meets later is behind; Go refuses 0. */
const FIRST_INSTANT = 1_000_000_000n

/** What passes each time that the clock is read. */
const TICK = 1_000n

/**
 * Has a program initialise itself the same way each time: its clock counts how often it is read, its random numbers are
 * zeros, and no timer ever goes off: Go looks at its own list of them whenever it is called. The functions that are
 * replaced take their arguments from Go's stack, as those of wasm_exec.js do.
 */
export function standStill(program: GoProgram): void {
  const { gojs } = program.importObject
  let now = FIRST_INSTANT
  let timer = 0
  const replace = (name: string, stand: (at: number) => void) => {
    if (!gojs[name]) throw new TypeError(`wasm_exec.js has no ${name}`)
    gojs[name] = (stackPointer) => stand((stackPointer >>> 0) + 8)
  }
  replace('runtime.nanotime1', (at) => {
    now += TICK
    program.mem.setBigInt64(at, now, true)
  })
  replace('runtime.walltime', (at) => {
    program.mem.setBigInt64(at, FIRST_INSTANT / 1_000_000_000n, true)
    program.mem.setInt32(at + 8, 0, true)
  })
  replace('runtime.getRandomData', (at) => {
    const [start, length] = [program.mem.getBigInt64(at, true), program.mem.getBigInt64(at + 8, true)]
    new Uint8Array(program.mem.buffer, Number(start), Number(length)).fill(0)
  })
  replace('runtime.scheduleTimeoutEvent', (at) => {
    timer++
    program.mem.setInt32(at + 8, timer, true)
  })
  replace('runtime.clearTimeoutEvent', () => {})
}

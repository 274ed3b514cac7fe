import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { capMemory } from './memory-cap.ts'

/** Before the memory section lie types, imports and one number for each function: about 100 KB for 40,000 functions. */
const HEAD_BYTES = 1024 * 1024

/**
 * V8 compiles a function well once it has run through about this many bytes of its code. By default it begins while Go
 * initialises itself, with functions that never run again: for one small chart that costs two to four times the processor
 * time and, with Node 20, half a second before the process can end. From this budget on, only renders of a second and more
 * have their hot loops compiled well, and 150 charts in a row take no longer.
 */
const TIERING_BUDGET = 500_000_000

/** V8's own since version 11.8; it was 1.8 million before. */
const USUAL_TIERING_BUDGET = 13_000_000

/**
 * Reads and compiles a module of which the memory may not grow beyond `maxPages`. Only its head is copied, since the whole
 * is more than 30 MB. Compiling it in one go takes as long as `WebAssembly.compile`, and half as long as streaming, which
 * compiles every function at once instead of when it is first called. Functions are validated then too, not all 40,000
 * before the first: a third of the time.
 */
export function compileEngine(file: URL, maxPages: number): object {
  const { WebAssembly } = globalThis as unknown as {
    readonly WebAssembly: { readonly Module: new (bytes: Uint8Array) => object }
  }
  const bytes = readCapped(file, maxPages)
  // flags of the whole process, but a module keeps what it was compiled with
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`)
  setFlagsFromString('--wasm-lazy-validation')
  try {
    return new WebAssembly.Module(bytes)
  } finally {
    setFlagsFromString(`--wasm-tiering-budget=${USUAL_TIERING_BUDGET}`)
    setFlagsFromString('--no-wasm-lazy-validation')
  }
}

function readCapped(file: URL, maxPages: number): Uint8Array {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const head = new Uint8Array(Math.min(size, HEAD_BYTES))
    readFully(handle, head, 0)
    const capped = capMemory(head, maxPages)
    const whole = new Uint8Array(capped.length + size - head.length)
    whole.set(capped)
    readFully(handle, whole.subarray(capped.length), head.length)
    return whole
  } finally {
    closeSync(handle)
  }
}

function readFully(handle: number, target: Uint8Array, position: number): void {
  for (let done = 0; done < target.length; ) {
    const read = readSync(handle, target, done, target.length - done, position + done)
    if (read === 0) throw new Error('the module is cut short')
    done += read
  }
}

import { closeSync, fstatSync, openSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { capMemory } from './memory-cap.ts'
import { readFully } from './read-fully.ts'
import { fillMemory, readIndex } from './snapshot.ts'

/** Before the memory section lie types, imports and one number for each function: about 100 KB for 40,000 functions. */
const HEAD_BYTES = 1024 * 1024

/**
 * V8 compiles a function well once it has run through about this many bytes of its code. By default it begins in the midst
 * of the first release: for one small chart that costs twice the processor time and, with Node 20, half a second before
 * the process can end. From this budget on, only renders of a second and more have their hot loops compiled well, and 150
 * charts in a row take no longer.
 */
const TIERING_BUDGET = 500_000_000

/** V8's own since version 11.8; it was 1.8 million before. */
const USUAL_TIERING_BUDGET = 13_000_000

/** The file that engine/build.sh makes: a module, and the state that its memory had once Go was initialised. */
export interface EngineFile {
  /** Paths from the global scope to the JavaScript values that Go holds. */
  readonly values: readonly string[]
  /** Compiles the module; its memory may not grow beyond `maxPages`. */
  compile(maxPages: number): object
  /** Brings the kept state into the memory of a new instance. */
  fill(memory: Uint8Array): void
  close(): void
}

/** Opens it; throws when it is not there or has no snapshot. */
export function openEngineFile(file: URL): EngineFile {
  const handle = openSync(file, 'r')
  try {
    const index = readIndex(handle, fstatSync(handle).size)
    return {
      values: index.values,
      compile: (maxPages) => compile(readCapped(handle, index.moduleBytes, maxPages)),
      fill: (memory) => fillMemory(memory, handle, index),
      close: () => closeSync(handle),
    }
  } catch (error) {
    closeSync(handle)
    throw error
  }
}

/**
 * Compiling in one go takes as long as `WebAssembly.compile`, and half as long as streaming, which compiles every function
 * at once instead of when it is first called. Functions are validated then too, not all 40,000 before the first: a third of
 * the time.
 */
function compile(bytes: Uint8Array): object {
  const { WebAssembly } = globalThis as unknown as {
    readonly WebAssembly: { readonly Module: new (bytes: Uint8Array) => object }
  }
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

/** Only the head of the module is copied: the whole is 20 MB. */
function readCapped(handle: number, size: number, maxPages: number): Uint8Array {
  const head = new Uint8Array(Math.min(size, HEAD_BYTES))
  readFully(handle, head, 0)
  const capped = capMemory(head, maxPages)
  const whole = new Uint8Array(capped.length + size - head.length)
  whole.set(capped)
  readFully(handle, whole.subarray(capped.length), head.length)
  return whole
}

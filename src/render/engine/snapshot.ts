import { readFully } from './read-fully.ts'

/**
 * The state of a Go program that has initialised itself, kept behind its module in one file, so that both are always of
 * the same build: `module | contents of the memory | index in JSON | u32 length of the index, little-endian`. All behind
 * the module is one custom section of WebAssembly, which is never handed to the compiler: as data segments it would be
 * copied twice and hashed, for 20 MB that takes 15 ms.
 */
export interface SnapshotIndex {
  /** Size of the module, from the beginning of the file. */
  readonly moduleBytes: number
  /** Where the contents begin in the file. */
  readonly contents: number
  /** What is not zero in the memory: offsets and lengths, in the order of the contents. */
  readonly runs: readonly (readonly [offset: number, length: number])[]
  /** Paths from the global scope to the JavaScript values that the program holds, by their number in it. */
  readonly values: readonly string[]
}

/** Bytes of the number that ends the file. */
export const LENGTH_BYTES = 4

/** Reads the index of an open file of so many bytes; throws a RangeError when it has none. */
export function readIndex(handle: number, size: number): SnapshotIndex {
  const length = new Uint8Array(LENGTH_BYTES)
  readFully(handle, length, Math.max(size - LENGTH_BYTES, 0))
  const indexBytes = new DataView(length.buffer).getUint32(0, true)
  if (indexBytes > size - LENGTH_BYTES) throw new RangeError('the module has no snapshot behind it')
  const index = new Uint8Array(indexBytes)
  readFully(handle, index, size - LENGTH_BYTES - indexBytes)
  return JSON.parse(new TextDecoder().decode(index))
}

/** Copies the contents into the memory of a new instance, which is large enough from the start. */
export function fillMemory(memory: Uint8Array, handle: number, { contents, runs }: SnapshotIndex): void {
  let position = contents
  for (const [offset, length] of runs) {
    readFully(handle, memory.subarray(offset, offset + length), position)
    position += length
  }
}

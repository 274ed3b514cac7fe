import { unsigned } from '../../src/render/engine/leb128.ts'
import { LENGTH_BYTES, type SnapshotIndex } from '../../src/render/engine/snapshot.ts'
import { SECTION } from './sections.ts'

/** What is left out, when it holds nothing but zeros. Smaller parts save nothing: the rest is compressed by git. */
const PART_BYTES = 4096

const NAME = Buffer.from('accostage snapshot')

/** The parts of a memory that are not zero. */
function runsOf(memory: Uint8Array): readonly (readonly [offset: number, length: number])[] {
  const zeros = new Uint8Array(PART_BYTES)
  const runs: [number, number][] = []
  for (let offset = 0; offset < memory.length; offset += PART_BYTES) {
    if (Buffer.compare(memory.subarray(offset, offset + PART_BYTES), zeros) === 0) continue
    const last = runs.at(-1)
    if (last && last[0] + last[1] === offset) last[1] += PART_BYTES
    else runs.push([offset, PART_BYTES])
  }
  return runs
}

/** The module with a memory and the values of a program behind it: see SnapshotIndex. */
export function withSnapshot(module: Uint8Array, memory: Uint8Array, values: readonly string[]): Uint8Array {
  const runs = runsOf(memory)
  const contents = runs.map(([offset, length]) => memory.subarray(offset, offset + length))
  // as long whatever it says, so that it can say where it ends itself
  const headBytes = 1 + 5 + 1 + NAME.length
  const index: SnapshotIndex = { moduleBytes: module.length, contents: module.length + headBytes, runs, values }
  const indexBytes = Buffer.from(JSON.stringify(index))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32LE(indexBytes.length)
  const behind = Buffer.concat([...contents, indexBytes, length])
  const head = [SECTION.custom, ...fiveBytes(1 + NAME.length + behind.length), NAME.length, ...NAME]
  return Buffer.concat([module, Uint8Array.from(head), behind])
}

/** LEB128 may be longer than need be. */
function fiveBytes(value: number): number[] {
  const bytes = unsigned(value)
  const padded = [...bytes, ...Array.from({ length: 5 - bytes.length }, () => 0)]
  return padded.map((byte, index) => (index < padded.length - 1 ? byte | 128 : byte))
}

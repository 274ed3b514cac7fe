import { byteReader, unsigned } from '../../src/render/engine/leb128.ts'

/** https://webassembly.github.io/spec/core/binary/: types of values, kinds of exports, instructions. */
const I32 = 0x7f
const I64 = 0x7e
const MUTABLE = 1
const GLOBAL_EXPORT = 3
const CONST: ReadonlyMap<number, number> = new Map([
  [I32, 0x41],
  [I64, 0x42],
])
const END = 0x0b

/** The registers of Go: cmd/link/internal/wasm/asm.go, writeGlobalSec. */
export type Registers = readonly (number | bigint)[]

/** Under what name the module exports a register while its state is kept. */
export const registerName = (index: number): string => `register ${index}`

/** The types of the globals, which all begin with 0 and can be changed. */
export function readGlobals(body: Uint8Array): readonly number[] {
  const reader = byteReader(body, 0)
  return Array.from({ length: reader.unsigned() }, () => {
    const type = reader.byte()
    const plain = reader.byte() === MUTABLE && reader.byte() === CONST.get(type) && reader.byte() === 0
    if (!plain || reader.byte() !== END) throw new RangeError('a global of the module is not a register of Go')
    return type
  })
}

/** The section of globals that begin with other values. */
export function writeGlobals(types: readonly number[], values: Registers): Uint8Array {
  const globals = types.flatMap((type, index) => [type, MUTABLE, CONST.get(type) ?? END, ...signed(values[index]), END])
  return Uint8Array.from([...unsigned(types.length), ...globals])
}

/** The section of exports with as many globals added. */
export function exportGlobals(body: Uint8Array, count: number): Uint8Array {
  const reader = byteReader(body, 0)
  const before = reader.unsigned()
  const added = Array.from({ length: count }, (_, index) => {
    const name = Buffer.from(registerName(index))
    return [...unsigned(name.length), ...name, GLOBAL_EXPORT, ...unsigned(index)]
  })
  return Uint8Array.from([...unsigned(before + count), ...body.subarray(reader.offset()), ...added.flat()])
}

/** LEB128 with a sign: the last byte carries it in its bit 6. */
function signed(value: number | bigint = 0): number[] {
  const bytes: number[] = []
  for (let rest = BigInt(value); ; ) {
    const low = Number(rest & 127n)
    rest >>= 7n
    if ((rest === 0n && low < 64) || (rest === -1n && low >= 64)) return [...bytes, low]
    bytes.push(low + 128)
  }
}

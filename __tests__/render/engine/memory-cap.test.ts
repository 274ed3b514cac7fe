import { describe, expect, test } from 'vitest'
import { capMemory } from '../../../src/render/engine/memory-cap.ts'

const PREAMBLE = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
/** One type, `() -> ()`; one export, the memory as `mem`. */
const TYPES = [1, 4, 1, 0x60, 0, 0]
const EXPORTS = [7, 7, 1, 3, 0x6d, 0x65, 0x6d, 2, 0]

const moduleWith = (...memory: readonly number[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...PREAMBLE, ...TYPES, ...memory, ...EXPORTS])

interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Module: new (bytes: Uint8Array) => object
    Instance: new (module: object) => { exports: { mem: Memory } }
  }
}
const memoryOf = (bytes: Uint8Array): Memory => new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.mem

describe('the memory of a module', () => {
  test.each([
    ['without a maximum', [5, 3, 1, 0, 1]],
    ['with a larger one', [5, 6, 1, 1, 1, 128, 128, 1]],
    ['with numbers written longer than need be', [5, 131, 0, 1, 0, 1]],
  ])('%s grows up to the cap and not beyond', (_, memory) => {
    const { buffer, grow } = bind(memoryOf(capMemory(moduleWith(...memory), 300)))
    expect(buffer.byteLength).toBe(65_536)
    expect(grow(299)).toBe(1)
    expect(() => grow(1)).toThrow()
  })

  test('keeps a smaller maximum', () => {
    const { grow } = bind(memoryOf(capMemory(moduleWith(5, 4, 1, 1, 1, 2), 300)))
    expect(grow(1)).toBe(1)
    expect(() => grow(1)).toThrow()
  })

  test('may start with as many pages as the cap', () => {
    expect(memoryOf(capMemory(moduleWith(5, 3, 1, 0, 2), 2)).buffer.byteLength).toBe(2 * 65_536)
    expect(() => capMemory(moduleWith(5, 3, 1, 0, 2), 1)).toThrow('starts with 2 pages')
  })

  test('what lies behind it is left as it is, cut short or not', () => {
    const whole = moduleWith(5, 3, 1, 0, 1)
    const capped = capMemory(whole, 300)
    expect([...capped.subarray(-EXPORTS.length)]).toEqual(EXPORTS)
    expect([...capMemory(whole.subarray(0, -4), 300)]).toEqual([...capped.subarray(0, -4)])
    expect([...whole]).toEqual([...moduleWith(5, 3, 1, 0, 1)])
  })
})

describe('refused', () => {
  test.each([
    ['a module without memory', moduleWith()],
    ['one cut short before it', moduleWith(5, 3, 1, 0, 1).subarray(0, 15)],
    ['two memories', moduleWith(5, 5, 2, 0, 1, 0, 1)],
    ['shared memory', moduleWith(5, 4, 1, 3, 1, 2)],
    ['64-bit memory', moduleWith(5, 3, 1, 4, 1)],
    ['an endless number', moduleWith(5, 128, 128, 128, 128, 128, 128)],
    ['no module', new Uint8Array()],
  ])('%s', (_, bytes) => {
    expect(() => capMemory(bytes, 300)).toThrow(RangeError)
  })
})

const bind = (memory: Memory) => ({ buffer: memory.buffer, grow: (pages: number) => memory.grow(pages) })

import { closeSync, fstatSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { exportGlobals, readGlobals, registerName, writeGlobals } from '../../../scripts/snapshot/globals.ts'
import { heldValues } from '../../../scripts/snapshot/held-values.ts'
import { memorySection } from '../../../scripts/snapshot/memory.ts'
import { readSections, replaceSection, SECTION, writeModule } from '../../../scripts/snapshot/sections.ts'
import { withSnapshot } from '../../../scripts/snapshot/with-snapshot.ts'
import type { GoInstance, GoProgram } from '../../../src/render/engine/go-program.ts'
import { holdValues, valueAt } from '../../../src/render/engine/go-values.ts'
import { fillMemory, readIndex, type SnapshotIndex } from '../../../src/render/engine/snapshot.ts'

const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    validate: (bytes: Uint8Array) => boolean
    Module: new (bytes: Uint8Array) => object
    Instance: new (module: object) => { exports: Record<string, { readonly value: number | bigint }> }
  }
}

/** One memory of one page, two globals (`i32`, `i64`), and the memory exported as `mem`. */
const MODULE = new Uint8Array([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[5, 3, 1, 0, 1],
  ...[6, 11, 2, 0x7f, 1, 0x41, 0, 0x0b, 0x7e, 1, 0x42, 0, 0x0b],
  ...[7, 7, 1, 3, 0x6d, 0x65, 0x6d, 2, 0],
])
const TYPES = [0x7f, 0x7e]

const folder = mkdtempSync(join(tmpdir(), 'accostage-snapshot-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a file with these bytes holds, and the memory that it fills. */
function readBack(bytes: Uint8Array, memoryBytes: number): { index: SnapshotIndex; memory: Uint8Array } {
  const path = join(folder, 'engine.wasm')
  writeFileSync(path, bytes)
  const handle = openSync(path, 'r')
  try {
    const index = readIndex(handle, fstatSync(handle).size)
    const memory = new Uint8Array(memoryBytes)
    fillMemory(memory, handle, index)
    return { index, memory }
  } finally {
    closeSync(handle)
  }
}

describe('a snapshot', () => {
  test('gives back every byte of the memory, behind a module that is left as it is', () => {
    const part = fc.record({ offset: fc.nat(65_535), bytes: fc.uint8Array({ maxLength: 9000 }) })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const memory = new Uint8Array(65_536)
        for (const { offset, bytes } of parts) memory.set(bytes.subarray(0, memory.length - offset), offset)
        const file = withSnapshot(MODULE, memory, ['Object', 'fs.constants'])
        const { index, memory: filled } = readBack(file, memory.length)
        expect(Buffer.compare(filled, memory)).toBe(0)
        expect(index.values).toEqual(['Object', 'fs.constants'])
        expect([...file.subarray(0, index.moduleBytes)]).toEqual([...MODULE])
        expect(WebAssembly.validate(file)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('that is cut short is refused', () => {
    const file = withSnapshot(MODULE, new Uint8Array(65_536).fill(1), [])
    for (const end of [0, 3, MODULE.length, file.length - 1]) {
      expect(() => readBack(file.subarray(0, end), 65_536)).toThrow()
    }
  })
})

describe('the registers of Go', () => {
  const sections = readSections(MODULE)

  test('begin with the values that they had', () => {
    fc.assert(
      fc.property(fc.integer(), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (small, large) => {
        const open = replaceSection(sections, SECTION.export, (body) => exportGlobals(body, TYPES.length))
        const set = replaceSection(open, SECTION.global, (body) => writeGlobals(readGlobals(body), [small, large]))
        const { exports } = new WebAssembly.Instance(new WebAssembly.Module(writeModule(MODULE, set)))
        expect(TYPES.map((_, index) => exports[registerName(index)]?.value)).toEqual([small, large])
        expect(exports).toHaveProperty('mem')
      }),
    )
  })

  test.each([
    ['that is constant', [1, 0x7f, 0, 0x41, 0, 0x0b]],
    ['that does not begin with 0', [1, 0x7f, 1, 0x41, 1, 0x0b]],
    ['of another type', [1, 0x7d, 1, 0x43, 0, 0, 0, 0, 0x0b]],
  ])('a global %s is none', (_, body) => {
    expect(() => readGlobals(new Uint8Array(body))).toThrow('not a register')
  })
})

test('the memory has the size that it had, and a maximum', () => {
  const changed = replaceSection(readSections(MODULE), SECTION.memory, () => memorySection(300, 8192))
  expect([...writeModule(MODULE, changed).subarray(8, 17)]).toEqual([5, 6, 1, 1, 0xac, 2, 0x80, 0x40, 6])
  expect(() => replaceSection(readSections(MODULE), SECTION.data, (body) => body)).toThrow('section 11')
})

describe('the values that Go holds', () => {
  const program = (...values: readonly unknown[]): GoProgram => {
    const given = {} as GoProgram
    holdValues(given, { exports: { mem: { buffer: new ArrayBuffer(8) } } } as GoInstance, [])
    given._values.push(...values)
    given._goRefCounts.push(...values.map(() => 1))
    return given
  }

  test('are named by their paths, and found by them', () => {
    const paths = ['Object', 'Uint8Array', 'Array']
    const given = program(Object, Uint8Array, Array)
    expect(heldValues(given)).toEqual(paths)
    const other = {} as GoProgram
    holdValues(other, given._inst, paths)
    expect(other._values.slice(7)).toEqual([Object, Uint8Array, Array])
    expect(other._values[6]).toBe(other)
    expect(other._ids.get(Uint8Array)).toBe(8)
    expect(other._ids.get(0)).toBe(1)
    expect(valueAt('Array.prototype')).toBe(Array.prototype)
  })

  test('are refused when another process does not have them, or there is a gap', () => {
    expect(() => heldValues(program(Object, new Error('lost')))).toThrow('Error: lost, number 8')
    const withGap = program(Object, null, Array)
    withGap._goRefCounts[8] = 0
    expect(() => heldValues(withGap)).toThrow('number 9')
    withGap._goRefCounts[9] = 0
    expect(heldValues(withGap)).toEqual(['Object'])
  })
})

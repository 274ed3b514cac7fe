import { byteReader, unsigned } from '../../src/render/engine/leb128.ts'

/** https://webassembly.github.io/spec/core/binary/modules.html */
export const SECTION = { custom: 0, memory: 5, global: 6, export: 7, data: 11 } as const

const PREAMBLE_BYTES = 8

export interface Section {
  readonly id: number
  readonly body: Uint8Array
}

/** The sections of a module, in their order. */
export function readSections(module: Uint8Array): readonly Section[] {
  const reader = byteReader(module, PREAMBLE_BYTES)
  const sections: Section[] = []
  while (reader.offset() < module.length) {
    const id = reader.byte()
    const length = reader.unsigned()
    const body = reader.offset()
    sections.push({ id, body: module.subarray(body, body + length) })
    reader.goTo(body + length)
  }
  return sections
}

/** The module with these sections and the preamble of another. */
export const writeModule = (module: Uint8Array, sections: readonly Section[]): Uint8Array =>
  Buffer.concat([
    module.subarray(0, PREAMBLE_BYTES),
    ...sections.flatMap(({ id, body }) => [Uint8Array.from([id, ...unsigned(body.length)]), body]),
  ])

/** The sections with the body of the only one of its kind replaced. */
export function replaceSection(
  sections: readonly Section[],
  id: number,
  rewrite: (body: Uint8Array) => Uint8Array,
): readonly Section[] {
  if (sections.filter((section) => section.id === id).length !== 1)
    throw new RangeError(`the module has other than one section ${id}`)
  return sections.map((section) => (section.id === id ? { id, body: rewrite(section.body) } : section))
}

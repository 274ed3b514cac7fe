import { byteReader, unsigned } from './leb128.ts'

/** https://webassembly.github.io/spec/core/binary/modules.html */
const PREAMBLE_BYTES = 8
const MEMORY_SECTION = 5
/** Flags of a memory's limits: bit 0 says that a maximum follows; the others mean shared or 64-bit. */
const HAS_MAXIMUM = 1

/**
 * The module with a maximum on its only memory, in pages of 64 KiB; a smaller one that it has already is kept. The
 * beginning of a module will do, as long as its memory section is in it: the code, which is nearly all, comes behind.
 * Throws when there is no such section, and when the memory is shared, 64-bit or larger from the start.
 */
export function capMemory(module: Uint8Array, maxPages: number): Uint8Array {
  const reader = byteReader(module, PREAMBLE_BYTES)
  for (;;) {
    const start = reader.offset()
    const section = reader.byte()
    const length = reader.unsigned()
    const body = reader.offset()
    if (section !== MEMORY_SECTION) {
      reader.goTo(body + length)
      continue
    }
    const memories = reader.unsigned()
    const flags = reader.byte()
    const minimum = reader.unsigned()
    const maximum = flags === HAS_MAXIMUM ? Math.min(reader.unsigned(), maxPages) : maxPages
    if (memories !== 1 || flags > HAS_MAXIMUM) throw new RangeError('the module has no single plain memory')
    if (minimum > maximum) throw new RangeError(`the module starts with ${minimum} pages, more than ${maximum}`)
    const capped = [...unsigned(1), HAS_MAXIMUM, ...unsigned(minimum), ...unsigned(maximum)]
    const inserted = [MEMORY_SECTION, ...unsigned(capped.length), ...capped]
    const end = body + length
    const result = new Uint8Array(start + inserted.length + module.length - end)
    result.set(module.subarray(0, start))
    result.set(inserted, start)
    result.set(module.subarray(end), start + inserted.length)
    return result
  }
}

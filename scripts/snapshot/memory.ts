import { unsigned } from '../../src/render/engine/leb128.ts'

/** https://webassembly.github.io/spec/core/binary/types.html#limits */
const HAS_MAXIMUM = 1

/**
 * The section of a memory of so many pages that can grow to so many. Go's linker sets no maximum, so that a template that
 * doubles a text would take 4 GiB from the host before it fails.
 */
export const memorySection = (pages: number, maxPages: number): Uint8Array =>
  Uint8Array.from([...unsigned(1), HAS_MAXIMUM, ...unsigned(pages), ...unsigned(maxPages)])

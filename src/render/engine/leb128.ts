/** Reads bytes and the numbers of a WebAssembly module; throws a RangeError where there are none left. */
export function byteReader(bytes: Uint8Array, from: number) {
  let at = from
  const byte = (): number => {
    const value = bytes[at++]
    if (value === undefined) throw new RangeError('the module is cut short')
    return value
  }
  return {
    byte,
    offset: () => at,
    goTo(offset: number) {
      at = offset
    },
    /** LEB128: seven bits a byte, the lowest first; a set high bit announces another byte. */
    unsigned() {
      let value = 0
      for (let weight = 1; weight <= 2 ** 28; weight *= 128) {
        const next = byte()
        value += (next & 127) * weight
        if (next < 128) return value
      }
      throw new RangeError('the module holds a number of more than 32 bits')
    },
  }
}

/** A number from 0 to 2^53 - 1 in LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  return [...bytes, rest]
}

import { readSync } from 'node:fs'

/** Fills `target` with the bytes of an open file from `position` on; throws when the file ends before. */
export function readFully(handle: number, target: Uint8Array, position: number): void {
  for (let done = 0; done < target.length; ) {
    const read = readSync(handle, target, done, target.length - done, position + done)
    if (read === 0) throw new RangeError('the module is cut short')
    done += read
  }
}

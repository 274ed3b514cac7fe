import { run } from '../../src/cli/command-line.ts'
import type { Streams } from '../../src/cli/streams.ts'

/** Runs a command line in this process; without a terminal and with an empty environment unless told otherwise. */
export async function runCommand(argv: readonly string[], terminal: Partial<Omit<Streams, 'out' | 'err'>> = {}) {
  let [out, err] = ['', '']
  const code = await run(argv, {
    colour: false,
    environment: {},
    ...terminal,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}

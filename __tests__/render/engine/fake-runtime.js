/**
 * Stands for Go's wasm_exec.js and the program in it: the name of the chart says how the engine behaves. What it can see
 * of the process comes back in the notes.
 */
const encoder = new TextEncoder()
const write = (text) => globalThis.fs.writeSync(2, encoder.encode(text))

const behaviours = {
  plain: () => undefined,
  noisy() {
    write('a warning of a library\n')
    console.log('a word on the console')
    console.error('another')
  },
  endless() {
    for (;;) globalThis.fs.turning = true
  },
  greedy() {
    write('runtime: out of memory: cannot allocate 4194304-byte block\nfatal error: out of memory\n')
    return 'dead'
  },
  nested: () => behaviours.nested() + 1,
  broken() {
    throw new Error('boom\n\u001b[31mred')
  },
  silent: () => 'dead',
  garbage: () => encoder.encode('not JSON'),
}

function answer(go, frame) {
  const length = new DataView(frame.buffer, frame.byteOffset).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(frame.subarray(4, 4 + length)))
  const result = behaviours[header.chart]?.()
  if (result === 'dead') return undefined
  if (result instanceof Uint8Array) return result
  const sees = {
    argv: go.argv,
    env: go.env,
    cwd: globalThis.process.cwd(),
    processEnv: globalThis.process.env,
    network: [typeof globalThis.fetch, typeof globalThis.WebSocket],
    memoryLimit: header.memoryLimit,
    release: header.release.name,
  }
  const chart = { name: header.chart, version: '1.0.0' }
  return encoder.encode(JSON.stringify({ ok: true, chart, notes: [JSON.stringify(sees)] }))
}

globalThis.fs = { writeSync: (_, bytes) => globalThis.console.log(new TextDecoder().decode(bytes)) }
globalThis.Go = class {
  importObject = {}
  exit = () => console.warn('exit')
  _makeFuncWrapper(id) {
    const memory = new Uint8Array(this.mem.buffer)
    const [pages, kept] = [memory.length / 65_536, memory[4096]]
    if (id !== 1 || pages !== 1 || kept !== 42) throw new Error(`fatal: ${id}, ${pages} pages, ${kept}`)
    if (this._values[5] !== globalThis || this._values[6] !== this || this._values[7] !== Object)
      throw new Error('fatal: other values')
    write('a word at the start\n')
    return (frame) => answer(this, frame)
  }
}

/**
 * The class that Go's own lib/wasm/wasm_exec.js defines. What begins with `_`, and `mem`, is what its `run` sets up before
 * it calls the program: to go on from a snapshot is to set up the same, and not to call.
 */
export interface GoProgram {
  argv: string[]
  env: Record<string, string>
  exit: (code: number) => void
  readonly importObject: { readonly gojs: Record<string, (stackPointer: number) => void> }
  run(instance: GoInstance): Promise<void>
  /** A function that calls the Go function of this number, which `js.FuncOf` counts from 1 on. */
  _makeFuncWrapper(id: number): (...parameters: unknown[]) => unknown
  exited: boolean
  mem: DataView
  _inst: GoInstance
  /** The values that Go holds, by number; how often it does; their numbers; numbers that are free again. */
  _values: unknown[]
  _goRefCounts: number[]
  _ids: Map<unknown, number>
  _idPool: number[]
}

export interface GoInstance {
  readonly exports: { readonly mem: { readonly buffer: ArrayBuffer } }
}

/** The global scope, as far as it is read or changed here; the types of Node leave out WebAssembly. */
export interface GoScope {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => object
    readonly Instance: new (module: object, imports: object) => GoInstance
  }
  readonly Go: new () => GoProgram
  /** A stand-in made by wasm_exec.js: every call but writing is refused. */
  readonly fs: { writeSync(descriptor: number, bytes: Uint8Array): number }
  process: unknown
  fetch: unknown
  WebSocket: unknown
}

/** Of what Go writes as it dies, the first line names the reason. */
const MAX_LAST_WORDS = 4096

export interface LoadedGo {
  readonly scope: GoScope
  readonly program: GoProgram
  /** What Go wrote since the last call. */
  lastWords(): string
}

/**
 * A Go program that is not started, shut off from this thread: no output, arguments, environment, current folder nor
 * network. `runtime` is the wasm_exec.js of the Go that compiled it.
 */
export async function loadGo(runtime: URL): Promise<LoadedGo> {
  await import(runtime.href)
  const scope = globalThis as unknown as GoScope
  let written = ''
  scope.fs.writeSync = (_, bytes) => {
    if (written.length < MAX_LAST_WORDS) written += new TextDecoder().decode(bytes)
    return bytes.length
  }
  shutOff(scope)
  const program = new scope.Go()
  program.argv = ['engine']
  program.env = {}
  program.exit = () => {} // it would write to the console
  return {
    scope,
    program,
    lastWords() {
      const words = written
      written = ''
      return words
    },
  }
}

/** What Go's libraries look for in the global scope: net/http takes `fetch`, os and path/filepath take `process.cwd`. */
function shutOff(scope: GoScope): void {
  scope.fetch = undefined
  scope.WebSocket = undefined
  scope.process = {
    pid: 1,
    ppid: 0,
    cwd: () => '/',
    getuid: () => -1,
    geteuid: () => -1,
    getgid: () => -1,
    getegid: () => -1,
  }
}

import type { Failed } from './messages.ts'

/** The class that Go's own lib/wasm/wasm_exec.js defines. */
interface GoProgram {
  argv: string[]
  env: Record<string, string>
  exit: (code: number) => void
  readonly importObject: object
  run(instance: object): Promise<void>
}

/** The global scope of the worker, as far as it is read or changed here; the types of Node leave out WebAssembly. */
interface Scope {
  readonly WebAssembly: { readonly Instance: new (module: object, imports: object) => object }
  readonly Go: new () => GoProgram
  /** A stand-in made by wasm_exec.js: every call but writing is refused. */
  readonly fs: { writeSync(descriptor: number, bytes: Uint8Array): number }
  readonly __accostageEngine: (frame: Uint8Array) => unknown
  __accostageEngineReady: () => void
  process: unknown
  fetch: unknown
  WebSocket: unknown
}

/** Of what Go writes as it dies, the first line names the reason. */
const MAX_LAST_WORDS = 4096

/** A frame in; its answer, or why Go died of it: the engine is of no more use then. */
export type Answer = (frame: Uint8Array) => Uint8Array<ArrayBuffer> | Failed

/**
 * Runs a compiled Go program in this thread, shut off from it: no output, arguments, environment, current folder nor
 * network. `runtime` is the wasm_exec.js of the Go that compiled it. Rejects when the program ends before it is ready.
 */
export async function startGo(module: object, runtime: URL): Promise<Answer> {
  await import(runtime.href)
  const scope = globalThis as unknown as Scope
  let lastWords = ''
  scope.fs.writeSync = (_, bytes) => {
    if (lastWords.length < MAX_LAST_WORDS) lastWords += new TextDecoder().decode(bytes)
    return bytes.length
  }
  shutOff(scope)
  const program = new scope.Go()
  program.argv = ['engine']
  program.env = {}
  program.exit = () => {} // it would write to the console
  await new Promise<void>((ready, failed) => {
    scope.__accostageEngineReady = ready
    program
      .run(new scope.WebAssembly.Instance(module, program.importObject))
      .then(() => failed(new Error(lastWords || 'the engine ended')), failed)
  })
  return (frame) => {
    lastWords = ''
    try {
      const answer = scope.__accostageEngine(frame)
      if (answer instanceof Uint8Array && answer.buffer instanceof ArrayBuffer) return new Uint8Array(answer.buffer)
      return causeOfDeath(lastWords)
    } catch (error) {
      return causeOfDeath(`${lastWords}\n${String(error)}`)
    }
  }
}

/** What Go's libraries look for in the global scope: net/http takes `fetch`, os and path/filepath take `process.cwd`. */
function shutOff(scope: Scope): void {
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

/** From what Go's runtime and V8 say. */
export function causeOfDeath(words: string): Failed {
  const reason = /out of memory|cannot allocate memory|allocation failed/i.test(words)
    ? 'memory'
    : /stack overflow|stack exceeds|call stack size/i.test(words)
      ? 'depth'
      : 'crash'
  const detail = words.split('\n').find((line) => line.trim() !== '')
  return { type: 'failed', reason, detail: detail ?? 'no answer' }
}

import { loadGo } from './go-program.ts'
import { holdValues } from './go-values.ts'
import type { Failed } from './messages.ts'
import type { EngineFile } from './module.ts'

/** A frame in; its answer, or why Go died of it: the engine is of no more use then. */
export type Answer = (frame: Uint8Array) => Uint8Array<ArrayBuffer> | Failed

/** The number of the one function that frames are handed to: the first that engine/cmd/engine makes. */
const ANSWER = 1

/**
 * Goes on with a Go program where engine/build.sh left it, initialised and waiting for a frame. Its clock and its random
 * numbers are those of this process from now on. What Go drew at its start is the same for everybody, so that a chart could
 * be written whose keys all collide in a map: it would run into the limit of time, as any loop does.
 */
export async function resumeGo(module: object, file: EngineFile, runtime: URL): Promise<Answer> {
  const { scope, program, lastWords } = await loadGo(runtime)
  const instance = new scope.WebAssembly.Instance(module, program.importObject)
  file.fill(new Uint8Array(instance.exports.mem.buffer))
  holdValues(program, instance, file.values)
  const call = program._makeFuncWrapper(ANSWER)
  return (frame) => {
    lastWords()
    try {
      const answer = call(frame)
      if (answer instanceof Uint8Array && answer.buffer instanceof ArrayBuffer) return new Uint8Array(answer.buffer)
      return causeOfDeath(lastWords())
    } catch (error) {
      return causeOfDeath(`${lastWords()}\n${String(error)}`)
    }
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

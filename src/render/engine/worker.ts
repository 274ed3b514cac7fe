import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { causeOfDeath, resumeGo } from './go.ts'
import type { FromWorker, WorkerStart } from './messages.ts'
import { openEngineFile } from './module.ts'

/** Entry of the worker thread: `engine.wasm` and `engine-runtime.js` lie beside it. */
async function serve(port: MessagePort, start: WorkerStart): Promise<void> {
  const say = (message: FromWorker, ...transferred: ArrayBuffer[]) => port.postMessage(message, transferred)
  const beside = (name: string) => new URL(name, import.meta.url)
  try {
    const file = openEngineFile(beside('engine.wasm'))
    const module = start.module ?? file.compile(start.memoryPages)
    const answer = await resumeGo(module, file, beside('engine-runtime.js'))
    file.close()
    port.on('message', (frame: Uint8Array) => {
      const result = answer(frame)
      if (result instanceof Uint8Array) say({ type: 'answer', bytes: result }, result.buffer)
      else say(result)
    })
    say({ type: 'ready', module })
  } catch (error) {
    say(causeOfDeath(String(error)))
  }
}

if (parentPort) await serve(parentPort, workerData)

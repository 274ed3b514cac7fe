import { type MessagePort, parentPort } from 'node:worker_threads'
import { chosen, createLoader, type LoadedBatch } from './load.ts'
import type { FromReader, ToReader } from './messages.ts'
import { createUnderstanding, digestOf, readReports } from './read-report.ts'

/** Entry of a worker thread that reads batches: each is loaded and digested, then read as far as it is wanted. */
function serve(port: MessagePort): void {
  const load = createLoader()
  const understanding = createUnderstanding()
  const batches = new Map<number, LoadedBatch & { readonly now: number }>()
  const say = (message: FromReader) => port.postMessage(message)
  port.on('message', (message: ToReader) => {
    if (message.type === 'start') {
      const batch = load(message.deliveries)
      batches.set(message.batch, { ...batch, now: message.now })
      say({ type: 'digests', batch: message.batch, digests: batch.loaded.map(digestOf) })
      return
    }
    const batch = batches.get(message.batch)
    batches.delete(message.batch)
    const readings = batch ? readReports(chosen(batch.loaded, message.wanted), understanding, batch.now) : []
    batch?.release()
    say({ type: 'readings', batch: message.batch, readings })
  })
}

if (parentPort) serve(parentPort)

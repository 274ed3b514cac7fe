import { type MessagePort, parentPort } from 'node:worker_threads'
import type { FromReader, ToReader } from './messages.ts'
import { createUnderstanding, digestOf, type Loaded, readReports } from './read-report.ts'
import { chosen, load } from './reader.ts'

/** Entry of a worker thread that reads batches: each is loaded and digested, then read as far as it is wanted. */
function serve(port: MessagePort): void {
  const understanding = createUnderstanding()
  const batches = new Map<number, { readonly loaded: readonly Loaded[]; readonly now: number }>()
  const say = (message: FromReader) => port.postMessage(message)
  port.on('message', (message: ToReader) => {
    if (message.type === 'start') {
      const loaded = message.deliveries.map(load)
      batches.set(message.batch, { loaded, now: message.now })
      say({ type: 'digests', batch: message.batch, digests: loaded.map(digestOf) })
      return
    }
    const batch = batches.get(message.batch)
    batches.delete(message.batch)
    const readings = batch ? readReports(chosen(batch.loaded, message.wanted), understanding, batch.now) : []
    say({ type: 'readings', batch: message.batch, readings })
  })
}

if (parentPort) serve(parentPort)

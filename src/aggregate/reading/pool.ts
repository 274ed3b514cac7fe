import { Worker } from 'node:worker_threads'
import type { FromReader, ToReader } from './messages.ts'
import type { Reader } from './reader.ts'

type Waiting = { readonly done: (message: FromReader) => void; readonly failed: (error: Error) => void }

/** Reads in worker threads, one batch in one of them; a batch waits for no other. A worker that dies fails its batches: a bug. */
export function createPool(file: URL, size: number): Reader {
  const workers = Array.from({ length: size }, () => openWorker(file))
  let next = 0
  return {
    start(deliveries, now) {
      const batch = next
      next += 1
      const worker = workers[batch % workers.length]
      if (!worker) throw new Error('a pool has at least one worker')
      const digests = worker.ask({ type: 'start', batch, deliveries, now }).then((answer) => {
        if (answer.type !== 'digests') throw new Error('a worker answered something else')
        return answer.digests
      })
      digests.catch(() => {}) // whoever waits for it is told
      return {
        digests,
        async read(wanted) {
          const answer = await worker.ask({ type: 'read', batch, wanted })
          if (answer.type !== 'readings') throw new Error('a worker answered something else')
          return answer.readings
        },
      }
    },
    async close() {
      await Promise.all(workers.map(({ stop }) => stop()))
    },
  }
}

function openWorker(file: URL) {
  const worker = new Worker(file, { name: 'accostage-reader', env: {}, argv: [], execArgv: [] })
  const waiting = new Map<string, Waiting>()
  let dead: Error | undefined
  const fail = (error: Error): void => {
    dead = error
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('a worker that reads reports has ended')))
  worker.on('message', (message: FromReader) => {
    const key = `${message.type} ${message.batch}`
    waiting.get(key)?.done(message)
    waiting.delete(key)
  })
  return {
    ask: (message: ToReader): Promise<FromReader> =>
      new Promise((done, failed) => {
        if (dead) return failed(dead)
        waiting.set(`${message.type === 'start' ? 'digests' : 'readings'} ${message.batch}`, { done, failed })
        worker.postMessage(message)
      }),
    stop: () => worker.terminate(),
  }
}

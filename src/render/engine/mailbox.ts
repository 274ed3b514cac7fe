import type { Worker } from 'node:worker_threads'
import { isRecord } from '../../model/json.ts'
import type { Failed, FromWorker } from './messages.ts'

/** What a worker said, or why nobody waits for it any longer. */
export type Mail = FromWorker | { readonly type: 'late' } | { readonly type: 'aborted' }

export interface Mailbox {
  /** The next thing that the worker says. One caller at a time; its timer keeps the process alive meanwhile. */
  next(limitMs: number, signal?: AbortSignal): Promise<Mail>
}

/** Collects what a worker says, its end by an error among it. */
export function openMailbox(worker: Worker): Mailbox {
  const received: Mail[] = []
  let waiting: ((mail: Mail) => void) | undefined
  const deliver = (mail: Mail): void => {
    if (waiting) waiting(mail)
    else received.push(mail)
  }
  worker.on('message', deliver)
  worker.on('messageerror', (error) => deliver(failedBy(error)))
  worker.on('error', (error) => deliver(failedBy(error)))
  worker.on('exit', () => deliver(failedBy('the worker ended')))

  return {
    next(limitMs, signal) {
      if (signal?.aborted) return Promise.resolve({ type: 'aborted' })
      const first = received.shift()
      if (first) return Promise.resolve(first)
      return new Promise((resolve) => {
        const finish = (mail: Mail): void => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', abort)
          waiting = undefined
          resolve(mail)
        }
        const abort = () => finish({ type: 'aborted' })
        // this thread may have been busy for longer than the limit: what the worker said meanwhile comes first
        const expire = () => setImmediate(() => waiting === finish && finish({ type: 'late' }))
        const timer = setTimeout(expire, limitMs)
        signal?.addEventListener('abort', abort, { once: true })
        waiting = finish
      })
    },
  }
}

const failedBy = (error: unknown): Failed => ({
  type: 'failed',
  reason: isRecord(error) && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash',
  detail: String(error),
})

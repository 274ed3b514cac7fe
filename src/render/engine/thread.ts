import { Worker } from 'node:worker_threads'
import { type Mail, type Mailbox, openMailbox } from './mailbox.ts'
import type { WorkerStart } from './messages.ts'

/** One worker with Go in it; of no more use once a frame was followed by anything but `answer`. */
export interface Thread {
  /** Waits until Go can take a frame: `ready`, or why it never will. */
  started(limitMs: number, signal?: AbortSignal): Promise<Mail>
  /** Hands over one frame, which is gone afterwards, and waits for what comes of it. */
  render(frame: Uint8Array<ArrayBuffer>, limitMs: number, signal?: AbortSignal): Promise<Mail>
  /** Ends the worker, an endless loop in it too. */
  stop(): Promise<void>
}

/**
 * Calls of Go nest on V8's stack, although Go has one of its own: with the 4 MB of a worker, YAML half as deep as Go's
 * parsers allow would end the engine.
 */
const STACK_MB = 16

/** Starts a worker, which begins to compile at once and never keeps the process alive while nobody waits for it. */
export function startThread(file: URL, start: WorkerStart): Thread {
  const worker = new Worker(file, {
    name: 'accostage-engine',
    workerData: start,
    // nothing of the process goes in, nothing is printed
    env: {},
    argv: [],
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { stackSizeMb: STACK_MB },
  })
  const mailbox: Mailbox = openMailbox(worker)
  worker.unref()
  let ready: Mail | undefined
  return {
    async started(limitMs, signal) {
      if (ready) return ready
      const mail = await mailbox.next(limitMs, signal)
      if (mail.type === 'ready') ready = mail
      return mail
    },
    render(frame, limitMs, signal) {
      worker.postMessage(frame, [frame.buffer])
      return mailbox.next(limitMs, signal)
    },
    async stop() {
      await worker.terminate()
    },
  }
}

import { UserError } from '../../model/errors.ts'
import { type EngineRefusal, type Limit, refusal } from './contract.ts'
import { readWords } from './fields.ts'
import { PAGE_BYTES, START_TIME_LIMIT_MS } from './limits.ts'
import type { Mail } from './mailbox.ts'
import { findEngine, workerFile } from './place.ts'
import { startThread, type Thread } from './thread.ts'

export interface RunnerLimits {
  readonly timeoutMs: number
  readonly totalTimeoutMs: number
  readonly memoryBytes: number
}

/** Runs frames, one at a time, within limits; a worker that passed one is replaced for the next frame. */
export interface Runner {
  start(): void
  /** The bytes of the answer, or why there are none. Rejects with `cancelled` only. */
  run(frame: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<Uint8Array | EngineRefusal>
  close(): Promise<void>
}

/** `folder` holds the engine's files; undefined for where the build puts them. */
export function createRunner(folder: URL | undefined, limits: RunnerLimits): Runner {
  let thread: Thread | undefined
  let compiled: object | undefined
  let broken: EngineRefusal | undefined
  let closed = false
  let leftMs = limits.totalTimeoutMs

  function start(): Thread | undefined {
    if (thread || broken || closed) return thread
    const place = folder ?? findEngine()
    const memoryPages = Math.floor(limits.memoryBytes / PAGE_BYTES)
    if (place) thread = startThread(workerFile(place), { memoryPages, module: compiled })
    else broken = refusal('internal', 'the rendering engine is missing from this installation')
    return thread
  }

  async function stop(): Promise<void> {
    const stopped = thread
    thread = undefined
    await stopped?.stop()
  }

  async function run(frame: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<Uint8Array | EngineRefusal> {
    stopIfCancelled(signal)
    if (leftMs <= 0) return tooLong('total-time', limits.totalTimeoutMs)
    const current = start()
    if (!current) return broken ?? refusal('internal', 'the rendering engine is closed')

    const started = await current.started(START_TIME_LIMIT_MS, signal)
    stopIfCancelled(signal)
    if (started.type !== 'ready') {
      await stop()
      broken = notStarted(started)
      return broken
    }
    compiled = started.module

    const isLast = leftMs <= limits.timeoutMs
    const begin = performance.now()
    const mail = await current.render(frame, isLast ? leftMs : limits.timeoutMs, signal)
    leftMs -= performance.now() - begin
    if (mail.type === 'answer') return mail.bytes
    await stop()
    stopIfCancelled(signal)
    if (mail.type !== 'late') return causeOf(mail)
    if (!isLast) return tooLong('time', limits.timeoutMs)
    leftMs = 0 // timers may be early
    return tooLong('total-time', limits.totalTimeoutMs)
  }

  function stopIfCancelled(signal: AbortSignal | undefined): void {
    if (closed || signal?.aborted)
      throw new UserError('cancelled', 'rendering was cancelled', { cause: signal?.reason })
  }

  function causeOf(mail: Mail): EngineRefusal {
    switch (mail.type === 'failed' ? mail.reason : 'crash') {
      case 'memory':
        return refusal('limit', `it needs more than ${limits.memoryBytes / 2 ** 20} MiB of memory`, 'memory')
      case 'depth':
        return refusal('limit', 'it is nested too deeply', 'depth')
      case 'crash':
        return refusal('internal', `the rendering engine stopped: ${detailOf(mail)}`)
    }
  }

  return {
    start: () => void start(),
    run,
    async close() {
      closed = true
      await stop()
    },
  }
}

const tooLong = (limit: Extract<Limit, 'time' | 'total-time'>, ms: number): EngineRefusal =>
  refusal('limit', `${limit === 'time' ? 'it takes' : 'all renders take'} more than ${ms / 1000} s`, limit)

const notStarted = (mail: Mail): EngineRefusal =>
  refusal('internal', `the rendering engine could not be started: ${detailOf(mail)}`)

const detailOf = (mail: Mail): string =>
  mail.type === 'failed' ? readWords(mail.detail.toWellFormed(), 'detail') : `unexpected "${mail.type}"`

/** Why something was stopped: the reason of its signal. */
export type StopReason = 'timed-out' | 'cancelled'

export interface Deadline {
  /** Aborts when the time is over or `parent` aborts. */
  readonly signal: AbortSignal
  /** Why it was stopped; undefined while it was not. */
  stopped(): StopReason | undefined
  /** Frees the timer. */
  end(): void
}

/**
 * A time limit within another one. A timer of our own: AbortSignal.timeout lets the process end, and its signal be
 * collected, while we wait.
 */
export function startDeadline(ms: number, parent?: AbortSignal): Deadline {
  const controller = new AbortController()
  let why: StopReason | undefined
  const stop = (reason: StopReason): void => {
    why ??= reason
    controller.abort(reason)
  }
  const parentStopped = (): void => stop(parent?.reason === 'timed-out' ? 'timed-out' : 'cancelled')
  const timer = setTimeout(() => stop('timed-out'), ms)
  parent?.addEventListener('abort', parentStopped, { once: true })
  if (parent?.aborted) parentStopped()
  return {
    signal: controller.signal,
    stopped: () => why,
    end: () => {
      clearTimeout(timer)
      parent?.removeEventListener('abort', parentStopped)
    },
  }
}

/** The promise, or a rejection as soon as the signal aborts: for what cannot be stopped itself. */
export function unlessStopped<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

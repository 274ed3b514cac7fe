import {
  type EngineFiles,
  type EngineRefusal,
  type HelmAnswer,
  type HelmRequest,
  type KustomizeAnswer,
  type KustomizeRequest,
  refusal,
} from './contract.ts'
import { MEMORY_LIMIT_BYTES, RENDER_TIME_LIMIT_MS, SOFT_MEMORY_SHARE, TOTAL_TIME_LIMIT_MS } from './limits.ts'
import { createRunner } from './runner.ts'
import { decodeHelmAnswer, decodeKustomizeAnswer, encodeRequest, type Request } from './wire.ts'

/** Helm and Kustomize, in a worker thread. Requests wait for each other. */
export interface Engine {
  /** Begins to compile, so that it is done when the first request comes; a request alone starts it too. */
  start(): void
  /**
   * Renders one release. Whatever is wrong with the chart is in the answer: rejects only with the UserError `cancelled`,
   * when `signal` is aborted or the engine is closed.
   */
  helm(request: HelmRequest, files: EngineFiles, signal?: AbortSignal): Promise<HelmAnswer>
  /** Builds one kustomization; as `helm`. */
  kustomize(request: KustomizeRequest, files: EngineFiles, signal?: AbortSignal): Promise<KustomizeAnswer>
  /** Ends the worker. An engine left open does not keep the process alive, but holds memory. */
  close(): Promise<void>
}

export interface EngineOptions {
  /** Folder with `engine-worker.js`, `engine-runtime.js` and `engine.wasm`; by default where the build puts them. */
  readonly folder?: URL
  /** For one request, the start of the engine not counted. */
  readonly timeoutMs?: number
  /** For all requests together. */
  readonly totalTimeoutMs?: number
  /** The most that the engine's memory may grow to. */
  readonly memoryBytes?: number
}

/** Creates an engine; nothing is loaded before its first use. */
export function createEngine(options: EngineOptions = {}): Engine {
  const { timeoutMs = RENDER_TIME_LIMIT_MS, totalTimeoutMs = TOTAL_TIME_LIMIT_MS } = options
  const { memoryBytes = MEMORY_LIMIT_BYTES } = options
  const runner = createRunner(options.folder, { timeoutMs, totalTimeoutMs, memoryBytes })
  const softLimit = Math.floor(memoryBytes * SOFT_MEMORY_SHARE)
  let last: Promise<unknown> = Promise.resolve()

  function answer<Rendering>(
    request: Request,
    files: EngineFiles,
    decode: (bytes: Uint8Array, files: EngineFiles) => Rendering,
    signal: AbortSignal | undefined,
  ): Promise<Rendering | EngineRefusal> {
    runner.start()
    const turn = last.then(async () => {
      const frame = encodeRequest(request, files, softLimit)
      if (!frame) return refusal('limit', 'its files are too large together', 'size')
      const result = await runner.run(frame, signal)
      return result instanceof Uint8Array ? decode(result, files) : result
    })
    last = turn.catch(() => {}) // whoever asked hears of it
    return turn
  }

  return {
    start: runner.start,
    helm: (request, files, signal) => answer({ op: 'helm', ...request }, files, decodeHelmAnswer, signal),
    kustomize: (request, files, signal) =>
      answer({ op: 'kustomize', ...request }, files, decodeKustomizeAnswer, signal),
    close: runner.close,
  }
}

/** What a worker is started with. `module` is a compiled WebAssembly module, when an earlier worker made one. */
export interface WorkerStart {
  readonly memoryPages: number
  readonly module?: object
}

/** Why Go stopped: no memory left, nested too deeply, or a bug. `detail` is one line, not cleaned. */
export interface Failed {
  readonly type: 'failed'
  readonly reason: 'memory' | 'depth' | 'crash'
  readonly detail: string
}

/** What a worker says: `ready` once, then one answer for each frame; behind `failed` it is of no more use. */
export type FromWorker =
  | { readonly type: 'ready'; readonly module: object }
  | { readonly type: 'answer'; readonly bytes: Uint8Array<ArrayBuffer> }
  | Failed

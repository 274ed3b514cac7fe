import { existsSync } from 'node:fs'

const WORKER = 'engine-worker.js'

/**
 * The folder of the engine's files: where the bundle lies that this code ended in, above it when that is one of its
 * chunks, or dist/ when it runs from its sources. Undefined when the engine was not delivered.
 */
export const findEngine = (from: string = import.meta.url): URL | undefined =>
  ['./', '../', '../../../dist/']
    .map((folder) => new URL(folder, from))
    .find((folder) => existsSync(workerFile(folder)))

export const workerFile = (folder: URL): URL => new URL(WORKER, folder)

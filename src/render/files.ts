import type { Tree } from '../discover/tree.ts'
import type { EngineFiles } from './engine/contract.ts'
import { resolvePath } from './plan/repository-path.ts'

/** A file that takes part in a chart or a kustomization; Helm itself refuses larger ones. */
const MAX_FILE_BYTES = 5 * 1024 * 1024

/** All the files of one release together. */
const MAX_TOTAL_BYTES = 48 * 1024 * 1024

/** Reads the files of releases for the engine, each once. */
export interface EngineFileReader {
  /** Everything below some folders, and some files besides. */
  of(folders: readonly string[], files: readonly string[]): EngineFiles
}

export function createEngineFileReader(tree: Tree): EngineFileReader {
  const known = new Map<string, Uint8Array | undefined>()
  const bytes = (path: string): Uint8Array | undefined => {
    if (!known.has(path)) known.set(path, tree.bytes(path))
    return known.get(path)
  }
  return {
    of: (folders, files) => {
      const found = new Map<string, Uint8Array>()
      let total = 0
      const add = (path: string): void => {
        const content = found.has(path) ? undefined : bytes(path)
        if (!content || content.length > MAX_FILE_BYTES || total + content.length > MAX_TOTAL_BYTES) return
        total += content.length
        found.set(path, content)
      }
      for (const path of files) add(path)
      for (const path of tree.paths) if (folders.some((folder) => isBelow(path, folder))) add(path)
      return found
    },
  }
}

const isBelow = (path: string, folder: string): boolean => folder === '.' || path.startsWith(`${folder}/`)

/** Folders of this repository that a chart takes its dependencies from: `repository: file://../common`. */
export const localDependencies = (folder: string, repositories: readonly string[]): readonly string[] =>
  repositories.flatMap((repository) => {
    const local = repository.startsWith('file://') ? resolvePath(folder, repository.slice('file://'.length)) : undefined
    return local === undefined ? [] : [local]
  })

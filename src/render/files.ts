import { posix } from 'node:path'
import type { Tree } from '../discover/tree.ts'
import type { EngineFiles } from './engine/contract.ts'
import type { LeftOut } from './rendered-release.ts'

/** All the files of one release together. */
const MAX_TOTAL_BYTES = 48 * 1024 * 1024

/** Reads the files of releases for the engine, each once. */
export interface EngineFileReader {
  /** Everything below some folders, and some files besides. */
  of(folders: readonly string[], files: readonly string[]): ReadFiles
  /** Paths below a folder: all of them, or those that lie in it. */
  below(folder: string, recurse: boolean): readonly string[]
}

export interface ReadFiles {
  readonly files: EngineFiles
  readonly leftOut: readonly LeftOut[]
}

export function createEngineFileReader(tree: Tree): EngineFileReader {
  const listed = new Set(tree.paths)
  const known = new Map<string, Uint8Array | undefined>()
  const bytes = (path: string): Uint8Array | undefined => {
    if (!known.has(path)) known.set(path, tree.bytes(path))
    return known.get(path)
  }
  return {
    of: (folders, files) => {
      const found = new Map<string, Uint8Array>()
      const leftOut = new Map<string, LeftOut>()
      let total = 0
      const add = (path: string): void => {
        if (found.has(path) || !listed.has(path)) return
        const content = bytes(path)
        if (!content || total + content.length > MAX_TOTAL_BYTES) {
          leftOut.set(path, { path, why: 'file-not-read' })
          return
        }
        total += content.length
        found.set(path, content)
      }
      for (const path of files) add(path)
      for (const path of tree.paths) if (folders.some((folder) => isBelow(path, folder))) add(path)
      return { files: found, leftOut: [...leftOut.values()] }
    },
    below: (folder, recurse) =>
      tree.paths.filter((path) => isBelow(path, folder) && (recurse || posix.dirname(path) === folder)),
  }
}

const isBelow = (path: string, folder: string): boolean => folder === '.' || path.startsWith(`${folder}/`)

import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from './digest.ts'

/** Archives by their digest, from one run to the next. Never rejects: a cache that does not work is an empty one. */
export interface Cache {
  /** The archive with this sha256, when it is there and is what its name says. */
  read(digest: string, limit: number): Promise<Uint8Array | undefined>
  write(digest: string, archive: Uint8Array): Promise<void>
}

/** Windows has no such flag, and no such file. */
const flag = (name: 'O_NOFOLLOW' | 'O_NONBLOCK'): number => constants[name] ?? 0

/**
 * A cache in a folder that others may have written to: a file is opened without following a link or waiting for a pipe,
 * read no further than the limit, and believed only when its content has the digest that it is named by.
 */
export function openCache(folder: string): Cache {
  const path = (digest: string): string => join(folder, `${digest}.tgz`)
  return {
    read: async (digest, limit) => {
      try {
        const content = await readFileSafely(path(digest), limit)
        return content && sha256(content) === digest ? content : undefined
      } catch {
        return undefined
      }
    },
    write: async (digest, archive) => {
      const partial = join(folder, `${digest}.${randomUUID()}.partial`)
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(partial, archive, { flag: 'wx' })
        await rename(partial, path(digest)) // a reader sees the whole file or none
      } catch {
        await rm(partial, { force: true }).catch(() => {})
      }
    },
  }
}

async function readFileSafely(path: string, limit: number): Promise<Uint8Array | undefined> {
  const file = await open(path, constants.O_RDONLY | flag('O_NOFOLLOW') | flag('O_NONBLOCK'))
  try {
    const status = await file.stat()
    if (!status.isFile() || status.size > limit) return undefined
    const content = new Uint8Array(status.size)
    let size = 0
    while (size < content.length) {
      const { bytesRead } = await file.read(content, size, content.length - size)
      if (bytesRead === 0) return undefined
      size += bytesRead
    }
    return content
  } finally {
    await file.close()
  }
}

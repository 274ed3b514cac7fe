import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../model/errors.ts'
import type { Database, Queries } from './database.ts'
import { lock, type Processes } from './lock.ts'

/**
 * PostgreSQL in WebAssembly, its files in a folder. What a transaction wrote is with the operating system when it ends: it
 * outlives the process, killed or not. It does not ask the disk to keep it (fsync), so a machine that loses its power may
 * lose the end of it; a second ingest brings that back.
 */
export async function openEmbedded(folder: string, processes: Processes): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite').catch((cause) => {
    throw new UserError(
      'database',
      'the embedded database is not installed: run "npm ci --omit=dev" in the folder of accostage, or give --database postgres://…',
      { cause },
    )
  })
  mkdirSync(folder, { recursive: true })
  const release = lock(join(folder, 'lock'), processes)
  try {
    const files = join(folder, 'postgresql')
    if (!existsSync(files)) {
      // a kill while it is being made must not leave one that is half made
      const unfinished = join(folder, 'unfinished')
      rmSync(unfinished, { recursive: true, force: true })
      await (await PGlite.create(unfinished)).close()
      renameSync(unfinished, files)
    }
    const server = await PGlite.create(files)
    const on = (queries: Pick<typeof server, 'query'>): Queries => ({
      query: async (sql, parameters = []) => (await queries.query<Record<string, unknown>>(sql, [...parameters])).rows,
    })
    return {
      ...on(server),
      transaction: (work) => server.transaction((transaction) => work(on(transaction))),
      async close() {
        await server.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

import type { Database } from './database.ts'
import { openEmbedded } from './embedded.ts'
import type { Processes } from './lock.ts'
import { migrate } from './migrations.ts'
import { openServer } from './server.ts'

/** The database by what `--database` says: `postgres://…`, else the folder of an embedded one; its schema up to date. */
export async function openDatabase(place: string, processes: Processes): Promise<Database> {
  const database = /^postgres(?:ql)?:\/\//.test(place) ? await openServer(place) : await openEmbedded(place, processes)
  try {
    await migrate(database)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

import { UserError } from '../../model/errors.ts'
import type { Database, Queries } from './database.ts'

/** A PostgreSQL server by its address, `postgres://user:password@host/database`; the address enters no message. */
export async function openServer(address: string): Promise<Database> {
  const { default: pg } = await import('pg').catch((cause) => {
    throw new UserError(
      'database',
      'the PostgreSQL client is not installed: run "npm ci --omit=dev" in the folder of accostage',
      {
        cause,
      },
    )
  })
  const client = new pg.Client({ connectionString: address, application_name: 'accostage' })
  // a connection that is lost fails the query that waits for it
  client.on('error', () => {})
  await client.connect().catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new UserError('database', `PostgreSQL does not let itself be opened: ${why.replaceAll(address, '…')}`)
  })
  const queries: Queries = {
    query: async (sql, parameters = []) => (await client.query<Record<string, unknown>>(sql, [...parameters])).rows,
  }
  return {
    ...queries,
    async transaction(work) {
      await client.query('begin')
      try {
        const result = await work(queries)
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch(() => {})
        throw error
      }
    },
    close: () => client.end(),
  }
}

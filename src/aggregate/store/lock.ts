import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { UserError } from '../../model/errors.ts'
import { asRecord } from '../../model/json.ts'

/** A process as the system knows it: a number is given again, together with the start it is not. */
export interface Processes {
  readonly own: number
  /** When a process started, in the system's own words; undefined when there is none with this number. */
  startOf(pid: number): string | undefined
}

/**
 * Makes this process the only one that opens a folder: two embedded servers in it would destroy it. The lock of a process
 * that was killed is taken over. Gives what releases it.
 */
export function lock(file: string, processes: Processes): () => void {
  const token = randomUUID()
  const mine = JSON.stringify({ pid: processes.own, start: processes.startOf(processes.own), token })
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx' })
      return () => {
        if (holder(file).token === token) rmSync(file, { force: true })
      }
    } catch (cause) {
      if (asRecord(cause).code !== 'EEXIST') throw cause
      const { pid, start } = holder(file)
      if (pid !== undefined && start !== undefined && pid !== processes.own && processes.startOf(pid) === start)
        throw new UserError('database', `the database is in use by process ${pid} (${file})`, { cause })
      discard(file)
    }
  }
  throw new UserError('database', `the database is in use (${file})`)
}

function holder(file: string): { readonly pid?: number; readonly start?: string; readonly token?: string } {
  try {
    return asRecord(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}

/** By a rename, which only one of those who try can do. */
function discard(file: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    rmSync(aside, { force: true })
  } catch {
    // another one did it
  }
}

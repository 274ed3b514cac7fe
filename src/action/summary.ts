import { appendFileSync, existsSync } from 'node:fs'

/**
 * Adds to the summary of the job. Gives false when there is none to write to, as outside GitHub and on old servers: what
 * it says is in the log too, so that is no error.
 */
export function appendSummary(path: string | undefined, markdown: string): boolean {
  if (!path || !existsSync(path)) return false
  try {
    appendFileSync(path, `${markdown}\n`)
    return true
  } catch {
    return false
  }
}

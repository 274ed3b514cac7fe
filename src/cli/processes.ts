import { readFileSync } from 'node:fs'
import type { Processes } from '../aggregate/store/lock.ts'

/** The 22nd field of /proc/PID/stat is the start; the second is a name that may hold anything, in parentheses. */
function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19]
  } catch {
    return alive(pid) ? 'alive' : undefined
  }
}

/** Where there is no /proc: whether a signal could be sent. */
function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

export const PROCESSES: Processes = { own: process.pid, startOf }

import type { EngineFiles } from './contract.ts'
import { readText, unreadable } from './fields.ts'

/** Between a packed chart and the path inside it. */
const INSIDE = '!'

const CONTROL = /\p{Cc}/u

/** Whether a path names a file that the request held, or what lies in a packed one of them. */
export function isOfRequest(path: string, files: EngineFiles): boolean {
  const inside = path.indexOf(INSIDE)
  return files.has(path) || (inside > 0 && files.has(path.slice(0, inside)) && !CONTROL.test(path))
}

/** Reads paths of the request only: a chart that forges the engine's marks cannot make a finding point elsewhere. */
export const pathReader =
  (files: EngineFiles) =>
  (value: unknown, field: string): string => {
    const path = readText(value, field)
    return isOfRequest(path, files) ? path : unreadable(field)
  }

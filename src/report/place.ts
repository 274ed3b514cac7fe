import type { Location } from '../model/location.ts'

/** `path:line`, or the path alone when the line is not known. */
export const placeText = (path: string, line?: number): string => (line === undefined ? path : `${path}:${line}`)

/**
 * The last line that a location covers: a stretch that ends in front of the first character of a line does not touch
 * this line.
 */
export function lastLine({ start, end }: Location): number {
  if (!end) return start.line
  return Math.max(start.line, end.column <= 1 ? end.line - 1 : end.line)
}

/** The path from the root of the repository, when `folder` of it was checked. */
export const repositoryPath = (path: string, folder?: string): string =>
  folder ? `${folder.replace(/\/+$/, '')}/${path}` : path

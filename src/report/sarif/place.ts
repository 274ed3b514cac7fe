import type { Location } from '../../model/location.ts'
import { encodePath } from '../escape/link.ts'
import { repositoryPath } from '../place.ts'

/** Where paths are counted from: the root of the repository, wherever it is checked out (SARIF 2.1.0, 3.4.4). */
export const SOURCE_ROOT = '%SRCROOT%'

export const artifactLocation = (path: string, folder?: string) => ({
  uri: encodePath(repositoryPath(path, folder)),
  uriBaseId: SOURCE_ROOT,
})

/** Line and column count from 1, columns in UTF-16 units, and the end is behind the last character: in SARIF as here. */
export function physicalLocation({ path, start, end }: Location, folder?: string) {
  const behind = end && (end.line > start.line || (end.line === start.line && end.column > start.column))
  return {
    artifactLocation: artifactLocation(path, folder),
    region: {
      startLine: start.line,
      startColumn: start.column,
      ...(behind ? { endLine: end.line, endColumn: end.column } : {}),
    },
  }
}

import { existsSync, readFileSync } from 'node:fs'
import type { StoredGroup, StoredKind, StoredNode, StoredRange } from './stored.ts'

const CATALOGUE = 'catalogue.jsonl'

/** The catalogue and the nodes of the store. Files are read when something in them is first asked for. */
export interface Store {
  readonly range: StoredRange
  readonly groups: ReadonlyMap<string, StoredGroup>
  /** The nodes of a file by line. */
  file(name: string): (line: number) => StoredNode
}

/**
 * The folder of the store: beside the bundle that this code ended in, above it when that is one of its chunks, or in the
 * sources.
 */
const findStore = (from: string = import.meta.url): URL | undefined =>
  ['./schemas/', '../schemas/', '../../rules/schemas/']
    .map((folder) => new URL(folder, from))
    .find((folder) => existsSync(new URL(CATALOGUE, folder)))

/** Opens the store. Throws when it was not delivered with the code: a broken package, not a project's fault. */
export function openStore(folder: URL | undefined = findStore()): Store {
  if (!folder) throw new Error('the folder of schemas was not delivered')
  const read = (name: string): string[] => readFileSync(new URL(name, folder), 'utf8').split('\n')
  const [range = '{}', ...groups] = read(CATALOGUE)
  const files = new Map<string, string[]>()
  return {
    range: JSON.parse(range),
    groups: new Map(
      groups
        .filter((line) => line !== '')
        .map((line): [string, StoredGroup] => {
          const group: StoredGroup = JSON.parse(line)
          return [group.group, group]
        }),
    ),
    file: (name) => (line) => {
      let lines = files.get(name)
      if (!lines) {
        lines = read(name)
        files.set(name, lines)
      }
      return JSON.parse(lines[line] ?? '"*"')
    },
  }
}

/** A kind of a group in one version; undefined for one that the store does not have. */
export function storedKind(group: StoredGroup | undefined, version: string, kind: string): StoredKind | undefined {
  const kinds = group && Object.hasOwn(group.versions, version) ? group.versions[version] : undefined
  return kinds && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
}

import type { KubernetesObject } from '../../model/subject/kubernetes.ts'
import { type Hit, locationOf, pathOf } from '../hit.ts'
import type { LineRange } from './range.ts'

/** Hits by where they are: a hostile file may hold a comment on each of its lines. */
export interface HitIndex {
  readonly all: readonly Hit[]
  /** Those of a file, or of some of its lines. */
  inFile(path: string, range?: LineRange): readonly Hit[]
  onObject(object: KubernetesObject): readonly Hit[]
}

/** Sorts hits at the first question: most projects silence nothing. */
export function indexHits(all: readonly Hit[]): HitIndex {
  let files: Lists<string> | undefined
  let objects: Lists<KubernetesObject | undefined> | undefined
  const lines = new Map<string, Lists<number>>()
  const inFile = (path: string) => {
    files ??= sortedBy(all, pathOf)
    return files.get(path) ?? []
  }
  const linesOf = (path: string) => {
    const known = lines.get(path) ?? sortedBy(inFile(path), (hit) => locationOf(hit).start.line)
    lines.set(path, known)
    return known
  }
  return {
    all,
    inFile: (path, range) => {
      if (!range) return inFile(path)
      const found: Hit[] = []
      for (let line = range.first; line <= range.last; line++) found.push(...(linesOf(path).get(line) ?? []))
      return found
    },
    onObject: (object) => {
      objects ??= sortedBy(all, ({ about }) => about.object)
      return objects.get(object) ?? []
    },
  }
}

type Lists<Key> = ReadonlyMap<Key, readonly Hit[]>

function sortedBy<Key>(hits: readonly Hit[], keyOf: (hit: Hit) => Key): Lists<Key> {
  const lists = new Map<Key, Hit[]>()
  for (const hit of hits) {
    const key = keyOf(hit)
    const list = lists.get(key)
    if (list) list.push(hit)
    else lists.set(key, [hit])
  }
  return lists
}

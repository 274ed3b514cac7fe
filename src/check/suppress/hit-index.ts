import type { KubernetesObject } from '../../model/subject/kubernetes.ts'
import type { Hit } from '../dispatch.ts'
import type { LineRange } from './range.ts'

/** Hits by where they are: a hostile file may hold a comment on each of its lines. */
export interface HitIndex {
  readonly all: readonly Hit[]
  /** Those of a file, or of some of its lines. */
  inFile(path: string, range?: LineRange): readonly Hit[]
  onObject(object: KubernetesObject): readonly Hit[]
}

export function indexHits(all: readonly Hit[]): HitIndex {
  const files = new Map<string, Map<number, Hit[]>>()
  const objects = new Map<KubernetesObject, Hit[]>()
  for (const hit of all) {
    const { path, start } = hit.location
    const lines = files.get(path) ?? new Map<number, Hit[]>()
    files.set(path, lines)
    add(lines, start.line, hit)
    if (hit.object) add(objects, hit.object, hit)
  }
  return {
    all,
    inFile: (path, range) => {
      const lines = files.get(path)
      if (!lines) return []
      if (!range) return [...lines.values()].flat()
      const found: Hit[] = []
      for (let line = range.first; line <= range.last; line++) found.push(...(lines.get(line) ?? []))
      return found
    },
    onObject: (object) => objects.get(object) ?? [],
  }
}

function add<Key>(lists: Map<Key, Hit[]>, key: Key, hit: Hit): void {
  const list = lists.get(key)
  if (list) list.push(hit)
  else lists.set(key, [hit])
}

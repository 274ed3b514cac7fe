import { addTo, type Lists } from '../lists.ts'
import { oncePer } from '../once.ts'
import type { KubernetesObject } from './kubernetes.ts'
import type { Repository } from './repository.ts'
import type { Selector } from './selector.ts'

type Shelves = ReadonlyMap<string, readonly KubernetesObject[]>

/** Services looked at for one selector. */
const MAX_EXAMINED = 2000

const keyOf = ([key, value]: readonly [string, string]): string => `${key}=${value}`

/** The Services of a repository by each of their labels, and all of them under the empty key. */
const shelvesOf = oncePer((repository: Repository): Shelves => {
  const shelves: Lists<string, KubernetesObject> = new Map()
  for (const object of repository.objects) {
    if (object.group !== '' || object.kind !== 'Service') continue
    for (const key of ['', ...Object.entries(object.labels).map(keyOf)]) addTo(shelves, key, object)
  }
  return shelves
})

/**
 * Whether a Service of the repository, in whatever part of it, has the labels that a selector asks for. True as well
 * when there are too many of them to look at.
 */
export function hasLabelledService(repository: Repository, selector: Selector): boolean {
  const [pair] = selector.pairs
  const shelf = shelvesOf(repository).get(pair ? keyOf(pair) : '') ?? []
  return shelf.length > MAX_EXAMINED || shelf.some(({ labels }) => selector.matches(labels))
}

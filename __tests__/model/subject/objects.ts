import { kubernetesObjects } from '../../../src/check/subjects/kubernetes.ts'
import { surveyor } from '../../../src/check/surroundings/surroundings.ts'
import { createSource } from '../../../src/model/source.ts'
import type { KubernetesObject } from '../../../src/model/subject/kubernetes.ts'
import type { Repository } from '../../../src/model/subject/repository.ts'
import type { Unread } from '../../../src/model/unread.ts'
import { readProfile } from '../../../src/parse/profile/read.ts'
import { parseYaml } from '../../../src/parse/yaml/parse.ts'

/** The objects of one manifest. */
export const objectsOf = (text: string): readonly KubernetesObject[] =>
  parseYaml(createSource('a.yaml', text)).documents.flatMap((document) => kubernetesObjects(document, 'deployed'))

/** The first of them. */
export function objectOf(text: string): KubernetesObject {
  const [object] = objectsOf(text)
  if (!object) throw new TypeError(`no object in ${text}`)
  return object
}

/** What each of some objects sees of the others. */
export const aroundOf = (objects: readonly KubernetesObject[], unread: readonly Unread[] = []) =>
  surveyor(objects, [], { problems: [], unread: [...unread] }, readProfile())

/** A part of the repository that nobody has read. */
export const GAP: Unread = { reason: 'chart-not-rendered', path: 'x/Chart.yaml', message: { en: '', fr: '' } }

/** A repository that holds nothing but some objects. */
export const repositoryOf = (objects: readonly KubernetesObject[]): Repository => ({
  paths: [],
  has: () => false,
  dockerfiles: [],
  objects,
  pods: objects.flatMap(({ pod }) => pod ?? []),
  releases: [],
  pipelines: [],
  builds: [],
  workflows: [],
  encrypted: [],
  fileAt: (path) => ({ path, start: { line: 1, column: 1 } }),
  locate: () => ({ path: 'a.yaml', start: { line: 1, column: 1 } }),
})

import type { Location } from '../model/location.ts'
import type { Profile } from '../model/profile.ts'
import type { KubernetesObject } from '../model/subject/kubernetes.ts'
import type { Repository, Setting } from '../model/subject/repository.ts'
import type { Surroundings } from '../model/subject/surroundings.ts'
import type { YamlSubject } from '../model/subject/yaml.ts'

/** What guesses are made from: all that a run gathered of a repository without looking at its manifest. */
export interface Evidence {
  readonly repository: Repository
  readonly settings: readonly Setting[]
  readonly profile: Profile
  readonly around: (object: KubernetesObject) => Surroundings
  /** The folder's own name. */
  readonly folderName: string
  /** Address of the remote repository as git has it, credentials among it. */
  readonly remote?: string
  /** The text of a file, for those that nothing else reads. */
  readonly textOf: (path: string) => string | undefined
  /** The environment that one of some names means, in lower case. */
  readonly environmentIn: (names: readonly string[]) => string | undefined
}

/** The author's place of a value: the line of a values file where one gave it, else that of the template. */
export function placeOf(subject: YamlSubject, ...route: (string | number)[]): Location {
  const place = [...subject.route, ...route]
  return subject.document.feeds?.(place)[0] ?? subject.document.locate(place)
}

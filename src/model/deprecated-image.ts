import type { Profile } from './profile.ts'
import { comesFrom } from './registry.ts'
import type { ImageReference } from './subject/image.ts'

/** Why an image should not be used any more: its versions left the registry, or it gets no more updates. */
export type Deprecation = Profile['deprecatedImages'][number]['note']

/** What the profile says of an image; undefined for one that it does not name, or that is still published. */
export function deprecation(image: ImageReference, { deprecatedImages }: Profile): Deprecation | undefined {
  const note = deprecatedImages.find(({ prefix }) => comesFrom(image.repository, [prefix]))?.note
  // `latest` is still published, and a digest may be
  const stillThere = image.digest !== undefined || image.tag === undefined || image.tag === 'latest'
  return note === 'moved' && stillThere ? undefined : note
}

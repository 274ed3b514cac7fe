import type { BaseImage, Profile } from './profile.ts'
import type { ImageReference } from './subject/image.ts'

/** What the profile knows of an image; undefined for one that it does not list. */
export function baseImageFacts(
  { repository, tag, digest }: ImageReference,
  { baseImages }: Profile,
): BaseImage | undefined {
  const entries = baseImages.filter(({ name }) => name === repository)
  // a digest alone may be that of any tag
  if (tag === undefined && digest !== undefined && entries.some((entry) => entry.tag)) return undefined
  return entries.find((entry) => !entry.tag || tag?.includes(entry.tag))
}

import { openDirectory } from '../discover/directory.ts'
import type { OnboardingManifest } from '../model/manifest.ts'
import { createSource } from '../model/source.ts'
import { readManifest } from '../parse/manifest/read.ts'

/** The project of a run: its folder, and its manifest when it is not the one of the folder. */
export interface Project {
  /** Absolute. */
  readonly root: string
  /** Text of the file that is named instead. */
  readonly manifest?: string
}

/** What the manifest declares, undefined when there is none or it is not valid. */
export async function declaredBy({ root, manifest }: Project): Promise<OnboardingManifest | undefined> {
  const text = manifest ?? rootManifest(root)
  const read = text === undefined ? undefined : await readManifest(createSource('accostage.yaml', text))
  return read?.status === 'valid' ? read.manifest : undefined
}

/** Read as `check` reads it: not through a symbolic link, and not when git ignores it. */
function rootManifest(root: string): string | undefined {
  const tree = openDirectory(root)
  const read = tree.paths.includes('accostage.yaml') ? tree.read('accostage.yaml') : undefined
  return read && 'text' in read ? read.text : undefined
}

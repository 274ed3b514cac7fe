import type { OnboardingManifest } from '../model/manifest.ts'
import type { RunEvent } from './event.ts'

/** Host and path of a web address, as GitHub compares them: without case, `.git` nor a final `/`. */
function place(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { host, pathname } = new URL(address)
  return `${host}${pathname}`
    .toLowerCase()
    .replace(/\/$/, '')
    .replace(/\.git$/, '')
}

/**
 * The console's internal name of this repository when no input gives it: the name of the manifest's repository with this
 * address, else its name on GitHub, which the mirror refuses when the console could not have it.
 */
export function repositoryNameOf(
  { serverUrl, repository }: Pick<RunEvent, 'serverUrl' | 'repository'>,
  manifest: OnboardingManifest | undefined,
): string {
  const here = place(`${serverUrl}/${repository}`)
  const declared = manifest?.repositories?.find(({ url }) => url !== undefined && place(url) === here)
  return declared?.name ?? repository.slice(repository.indexOf('/') + 1)
}

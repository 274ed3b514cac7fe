import type { DeclaredRepository, OnboardingManifest } from './manifest.ts'

/** What the console calls an Application, and Helm's release after it: `<slug>-<env>-<h>-<repo>-<r>`. */
const APPLICATION = /[a-z0-9]-[0-9a-f]{4}-[a-z0-9-]*[a-z0-9]-[0-9a-f]{4}(?![0-9a-z])/

/** Whether Argo CD deploys what a declared repository holds; an entry without type tells by what it sets. */
export const isDeployed = ({ type, deployPath, valuesFiles }: DeclaredRepository): boolean =>
  type === undefined ? deployPath !== undefined || valuesFiles !== undefined : type !== 'application'

/** Whether the manifest says what is deployed: the names of releases are then those that the console gives. */
export const namesReleases = (manifest: OnboardingManifest | undefined): boolean =>
  (manifest?.repositories ?? []).some(isDeployed)

/**
 * Whether a name was made out of a release name that nobody declared: the project's slug and the repository's name are
 * then guessed, so that what is too long may be short enough on the platform.
 */
export const isAssumedName = (name: string, manifest: OnboardingManifest | undefined): boolean =>
  !namesReleases(manifest) && name.length <= 253 && APPLICATION.test(name)

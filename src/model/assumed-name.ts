import type { OnboardingManifest } from './manifest.ts'

/** What the console calls an Application, and Helm's release after it: `<slug>-<env>-<h>-<repo>-<r>`. */
const APPLICATION = /[a-z0-9]-[0-9a-f]{4}-[a-z0-9-]*[a-z0-9]-[0-9a-f]{4}(?![0-9a-z])/

/**
 * Whether a name was made out of a release name that nobody declared: without a manifest, the project's slug and the
 * repository's name are guessed, so that what is too long may be short enough on the platform.
 */
export const isAssumedName = (name: string, manifest: OnboardingManifest | undefined): boolean =>
  manifest === undefined && name.length <= 253 && APPLICATION.test(name)

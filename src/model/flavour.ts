import type { OnboardingManifest } from './manifest.ts'

/**
 * What makes the pods run: OpenShift gives each namespace its own user ids, the platform's Kubernetes fills in a default
 * security context, a cluster that the project brings itself (`byoc`) does neither.
 */
export type Flavour = 'openshift' | 'kubernetes' | 'byoc'

/** The flavour that a project declares; `openshift` is the platform's usual one. */
export const flavourOf = (manifest: OnboardingManifest | undefined): Flavour =>
  manifest?.platform?.flavour ?? 'openshift'

import type { Environment } from '../model/environment.ts'
import { UserError } from '../model/errors.ts'
import type { OnboardingManifest } from '../model/manifest.ts'
import type { Profile } from '../model/profile.ts'

/**
 * Declared environments with their class, those named by `wanted` when it names any. Throws a UserError (`bad-usage`) for
 * a name that is not declared.
 */
export function chooseEnvironments(
  declared: OnboardingManifest | undefined,
  profile: Profile,
  wanted: readonly string[] = [],
): readonly Environment[] {
  const all: Environment[] = (declared?.environments ?? []).map(({ name, stage }) => ({
    name,
    stage: stage ?? '',
    class: classOf(stage, profile),
  }))
  const missing = wanted.filter((name) => !all.some((environment) => environment.name === name))
  if (missing.length > 0)
    throw new UserError(
      'bad-usage',
      `no environment "${missing.join('", "')}" in accostage.yaml; declared: ${all.map(({ name }) => name).join(', ') || 'none'}`,
    )
  return wanted.length === 0 ? all : all.filter(({ name }) => wanted.includes(name))
}

function classOf(stage: string | undefined, profile: Profile): Environment['class'] {
  if (stage === undefined) return 'unknown'
  return profile.productionStages.includes(stage) ? 'production' : 'non-production'
}

import type { Draft } from './draft.ts'
import type { Evidence } from './evidence.ts'
import { guessComponents } from './guess/components.ts'
import { guessDatabases } from './guess/databases.ts'
import { guessEnvironments, placeObjects } from './guess/environments.ts'
import { guessFlows } from './guess/flows.ts'
import { guessBackup, guessObservability } from './guess/operations.ts'
import { guessArchitecture, guessExposure, guessPlatform, guessProjectName } from './guess/project.ts'
import { guessRepositories } from './guess/repositories.ts'
import { guessAuthentication } from './guess/sign-in.ts'
import { guessVolume } from './guess/volume.ts'

/** The manifest that a repository shows, as far as it does. */
export function draftManifest(evidence: Evidence): Draft {
  const places = placeObjects(evidence)
  const { environments, unplaced } = guessEnvironments(evidence, places)
  const names = (environments?.items ?? []).flatMap(({ name }) => name?.guessed ?? [])
  const volume = guessVolume(places)
  return {
    manifest: {
      project: { name: guessProjectName(evidence, names) },
      platform: guessPlatform(evidence),
      exposure: guessExposure(evidence),
      environments,
      repositories: guessRepositories(evidence),
      components: guessComponents(evidence),
      data: volume && { volume },
      databases: guessDatabases(evidence),
      backup: guessBackup(evidence),
      externalFlows: guessFlows(evidence),
      authentication: guessAuthentication(evidence),
      architecture: guessArchitecture(evidence),
      observability: guessObservability(evidence),
    },
    unplaced,
  }
}

import { isDeclared } from '../declared-release.ts'
import { oncePer } from '../once.ts'
import { isSamplePath } from '../sample.ts'
import { deployedObjects } from '../subject/deployed-objects.ts'
import type { KubernetesObject } from '../subject/kubernetes.ts'
import type { Repository } from '../subject/repository.ts'

/** What is deployed, as far as the repository shows it. */
export interface Deployment {
  readonly objects: readonly KubernetesObject[]
  /** Whether nothing else is deployed from here: what is not among the objects is then missing. */
  readonly whole: boolean
}

const NOTHING: Deployment = { objects: [], whole: false }

const known = oncePer((_: Repository) => new Map<string | undefined, Deployment>())

/**
 * What the repository deploys to an environment, or to all of them. Of releases that the manifest or an Application
 * declares; for all environments, else everything that is no sample. Empty when nobody says what is deployed there.
 */
export function deploymentOf(repository: Repository, environment?: string): Deployment {
  const before = known(repository)
  const found = before.get(environment) ?? read(repository, environment)
  before.set(environment, found)
  return found
}

function read(repository: Repository, environment: string | undefined): Deployment {
  const releases = repository.releases.filter(
    (subject) =>
      isDeclared(subject) &&
      (environment === undefined || subject.release.environments.some(({ name }) => name === environment)),
  )
  if (releases.length === 0) {
    if (environment !== undefined) return NOTHING
    const all = repository.objects.filter(
      ({ state, document }) => state === 'deployed' && !isSamplePath(document.source.path),
    )
    return { objects: all, whole: false }
  }
  const parts = releases.map((release) => deployedObjects(release, repository))
  return {
    objects: [...new Set(parts.flatMap((part) => part ?? []))],
    whole: releases.every(({ complete }, index) => complete && parts[index] !== undefined),
  }
}

/** Those of them that run pods and go on running. */
export const workloadsOf = ({ objects }: Deployment): readonly KubernetesObject[] =>
  objects.filter(({ pod, kind }) => pod !== undefined && kind !== 'Job' && kind !== 'CronJob')

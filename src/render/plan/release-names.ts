import { acceptedName } from '../../model/name-limit.ts'
import type { NameLimit } from '../../model/profile.ts'
import { MAX_RELEASE_NAME, RELEASE_NAME_FIXED } from '../../model/release-name.ts'
import type { Release } from '../../model/render.ts'
import { argoNames } from './argo-names.ts'
import type { NamedEnvironment } from './environment-names.ts'
import type { PlanInput } from './input.ts'
import { declaredHere } from './this-repository.ts'

/** For a repository of which not even the name is known, and a chart of which no environment is. */
const NO_NAME = 'project'
const NO_ENVIRONMENT = 'dev'

/** The name of the release of a chart that nothing declares, in an environment when one is known. */
export type ReleaseNamer = (environment: string | undefined) => string

/**
 * Names releases as Argo CD would: the form of `argoNames` from what is known of project, repository and environment. What
 * is guessed is cut so that no name is too long by the guess.
 */
export function createReleaseNamer(input: PlanInput): ReleaseNamer {
  const { limits } = input.profile
  const accepted = (text: string, limit: NameLimit) => acceptedName(text.slice(0, 200), limit)
  const repositoryName = declaredHere(input)?.name ?? input.repository.name ?? NO_NAME
  const repository = accepted(repositoryName, limits.repositoryName) ?? NO_NAME
  const project = accepted(input.manifest?.manifest.project.name ?? repositoryName, limits.projectName) ?? NO_NAME
  return (text = NO_ENVIRONMENT) => {
    const environment = accepted(text, limits.environmentName) ?? NO_ENVIRONMENT
    const room = Math.floor((MAX_RELEASE_NAME - RELEASE_NAME_FIXED - environment.length) / 2)
    return argoNames({ project: cut(project, room), environment, repository: cut(repository, room) }).application
  }
}

/** What a release that files alone tell of says about its environment. */
export function guessedFields(
  environment: NamedEnvironment | undefined,
  nameOf: ReleaseNamer,
): Pick<Release, 'environments' | 'environmentName' | 'applications'> {
  if (environment === undefined) return { environments: [], applications: [{ name: nameOf(undefined) }] }
  const { environments, name } = environment
  const applications = (environments.length > 0 ? environments : [{ name }]).map((each) => ({
    name: nameOf(each.name),
    environment: each.name,
  }))
  return { environments, ...(environments.length === 0 && { environmentName: name }), applications }
}

/** A name with what the console refuses left out: lower case, digits and hyphens stay; its length too. */
export const plainName = (text: string): string =>
  text
    .slice(0, 1024)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '') || NO_NAME

const cut = (text: string, length: number): string => text.slice(0, length).replace(/-$/, '')

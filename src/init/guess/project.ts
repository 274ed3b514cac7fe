import type { OnboardingManifest } from '../../model/manifest.ts'
import { MAX_RELEASE_NAME, RELEASE_NAME_FIXED } from '../../model/release-name.ts'
import { isSamplePath } from '../../model/sample.ts'
import type { Drafted } from '../draft.ts'
import { bounded, firstOfEach, type Guess, guess } from '../draft.ts'
import { type Evidence, placeOf } from '../evidence.ts'
import { domainsOf } from './domains.ts'
import { consoleName } from './names.ts'
import { FOLDER_NAME, GIT_CONFIG, repositoryName } from './repositories.ts'

/** The console asks for one: a name that it would take, where the repository's own has nothing that it accepts. */
const NAMELESS = 'project'

/** The shortest name that still says something. */
const SHORT = 6

/**
 * The project's name: that of the repository, cut where Helm would refuse the release names that the console makes of
 * both, since what is only proposed must not be what is refused.
 */
export function guessProjectName(
  evidence: Pick<Evidence, 'remote' | 'folderName' | 'profile'> & Partial<Pick<Evidence, 'repository'>>,
  environments: readonly string[] = [],
): Guess<string> {
  const { name, remote } = repositoryName(evidence)
  const { projectName, repositoryName: limit } = evidence.profile.limits
  const isHelm = evidence.repository?.releases.some(({ release }) => release.source.type === 'helm')
  const longest = Math.max(...environments.map(({ length }) => length), 'dev'.length)
  const room = MAX_RELEASE_NAME - RELEASE_NAME_FIXED - longest - (consoleName(name, limit)?.length ?? 0)
  const accepted = consoleName(
    name,
    isHelm ? { ...projectName, max: Math.min(projectName.max, Math.max(room, SHORT)) } : projectName,
  )
  if (accepted === undefined) return guess(NAMELESS, undefined, { en: 'to be chosen', fr: 'à choisir' })
  return remote ? guess(accepted, GIT_CONFIG) : guess(accepted, undefined, FOLDER_NAME)
}

/** An object that only OpenShift knows. */
export function guessPlatform({
  repository,
}: Evidence): Drafted<NonNullable<OnboardingManifest['platform']>> | undefined {
  const object = repository.objects.find(
    ({ group, document }) =>
      /^(?:route|apps|build|image)\.openshift\.io$/.test(group) && !isSamplePath(document.source.path),
  )
  return object && { flavour: guess('openshift', placeOf(object, 'kind')) }
}

/** The networks that the domains of the application belong to, where a domain tells. */
export function guessExposure({ repository, profile }: Evidence) {
  const found = domainsOf(repository.objects, profile).flatMap(({ host }): Guess<'rie' | 'intranet'>[] => {
    const { guessed, origin } = host
    if (/(?:^|\.)rie\.gouv\.fr$/.test(guessed)) return [guess('rie', origin.at)]
    return /(?:^|\.)minint\.fr$/.test(guessed) ? [guess('intranet', origin.at)] : []
  })
  return bounded(
    firstOfEach(found, ({ guessed }) => guessed),
    3,
  )
}

const DOCUMENT =
  /^(?:(?:docs?|documentation)\/(?:.*\/)?)?(?:architecture|archi|dat|dossier[-_]d?[-_]?architecture)(?:[_.-][\w.-]{0,80})?\.(?:md|adoc|rst|pdf|drawio|svg|png|puml|mmd|odt|docx)$/i
const IN_FOLDER = /^(?:docs?|documentation)\/(?:.*\/)?architecture\/[^/]{1,100}\.(?:md|adoc|pdf|drawio|svg|png|puml)$/i
const README = /^README(?:\.[a-z]{2})?\.(?:md|adoc)$/i
const DIAGRAM =
  /^```(?:mermaid|plantuml)|!\[[^\]\n]{0,200}(?:archi|sch[ée]ma|diagram)|!\[[^\]\n]{0,200}\]\([^)\n]{0,200}(?:archi|schema|diagram)/im

/** A document about the architecture, else a README that shows a diagram. */
export function guessArchitecture({
  repository,
  textOf,
}: Evidence): Drafted<NonNullable<OnboardingManifest['architecture']>> | undefined {
  const at = (path: string) => ({ document: guess(path, { path, start: { line: 1, column: 1 } }) })
  const path = repository.paths.find((one) => DOCUMENT.test(one)) ?? repository.paths.find((one) => IN_FOLDER.test(one))
  if (path !== undefined) return at(path)
  const readme = repository.paths.find((one) => README.test(one) && DIAGRAM.test((textOf(one) ?? '').slice(0, 200_000)))
  return readme === undefined ? undefined : at(readme)
}

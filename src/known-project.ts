import type { ConsoleOptions } from './console/options.ts'
import type { Missing } from './console/read.ts'
import type { ConsoleFacts } from './model/console.ts'
import type { Language, Translated } from './model/language.ts'
import type { OnboardingManifest } from './model/manifest.ts'
import { manifestSource, readManifest } from './parse/manifest/read.ts'

/** How a draft asks the console. */
export interface DraftConsole extends Pick<ConsoleOptions, 'url' | 'token' | 'timeoutMs' | 'fetch'> {
  /** Short name of the project there; that of the manifest, else of the repository, unless given. */
  readonly project?: string
}

/** What the console knows of a project, as a manifest, and what it did not give, in one line. */
export interface KnownProject {
  readonly facts?: ConsoleFacts
  readonly known?: OnboardingManifest
  readonly unknown?: Translated
}

/**
 * Asks the console what a manifest can begin with. Throws a UserError for options that are not valid; whatever the console
 * answers, or not, is told in what is given back.
 */
export async function readKnown({ project, ...options }: DraftConsole, called: string): Promise<KnownProject> {
  const [{ readConsole }, { consoleDraft }] = await Promise.all([
    import('./console/read.ts'),
    import('./console/draft.ts'),
  ])
  const { facts, missing } = await readConsole(options, project ?? called)
  // no manifest is made of deployments
  const left = missing.filter(({ part }) => part !== 'deployments')
  const unknown = line(left, project === undefined && left.some(({ code }) => code === 'not-found') ? ASK : NOTHING)
  if (!facts) return { unknown }
  const known = consoleDraft(facts)
  const { status } = await readManifest(manifestSource(known))
  // the console lets names in that are none here: better nothing of it than a broken manifest
  return status === 'valid' ? { facts, known, unknown } : { unknown: line([{ ...PROJECT, why: NO_MANIFEST }], NOTHING) }
}

const PROJECT = { what: { en: 'the project', fr: 'le projet' } } as const
const NO_MANIFEST: Translated = {
  en: 'its answers make no valid manifest',
  fr: 'ses réponses ne font pas un manifeste valide',
}

const NOTHING: Translated = { en: '', fr: '' }
/** The name of a repository is often not that of its project. */
const ASK: Translated = {
  en: ', --project NAME gives its short name there',
  fr: ', --project NOM donne son nom court dans la console',
}

function line(missing: readonly Pick<Missing, 'what' | 'why'>[], hint: Translated): Translated | undefined {
  if (missing.length === 0) return undefined
  const list = (language: Language) => missing.map(({ what, why }) => `${what[language]} (${why[language]})`).join(', ')
  return {
    en: `the console did not give ${list('en')}${hint.en}`,
    fr: `la console n’a pas donné ${list('fr')}${hint.fr}`,
  }
}

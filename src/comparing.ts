import type { ConsoleFacts } from './model/console.ts'
import type { Translated } from './model/language.ts'
import type { Profile } from './model/profile.ts'
import type { ManifestSubject } from './model/subject/repository.ts'
import type { Unread } from './model/unread.ts'
import type { CheckOptions } from './options.ts'

/**
 * Asks the console what it knows of the declared project, when the caller wants it. What it does not give is noted as not
 * verified. Throws a UserError for options that are not valid, whatever the manifest is.
 */
export async function askConsole(
  { console: asked, signal }: Pick<CheckOptions, 'console' | 'signal'>,
  manifest: ManifestSubject | undefined,
  unread: Unread[],
): Promise<ConsoleFacts | undefined> {
  if (!asked) return undefined
  if ('facts' in asked) return asked.facts
  const { readOptions } = await import('./console/options.ts')
  readOptions(asked)
  const note = (message: Translated): void => {
    unread.push({ reason: 'console-not-read', path: manifest?.document.source.path ?? 'accostage.yaml', message })
  }
  if (!manifest) {
    note(NO_MANIFEST)
    return undefined
  }
  const { readConsole } = await import('./console/read.ts')
  const { name, slug = name } = manifest.manifest.project
  const { facts, missing } = await readConsole({ ...asked, signal }, slug)
  missing.forEach(note)
  return facts
}

const NO_MANIFEST: Translated = {
  en: 'the console was not asked: there is no valid accostage.yaml that names the project',
  fr: 'la console n’a pas été interrogée : aucun accostage.yaml valide ne nomme le projet',
}

/** The profile with the stages that the console offers: the Service Team may add some, and the console is the last word. */
export const withConsole = (profile: Profile, facts: ConsoleFacts | undefined): Profile =>
  facts?.stages ? { ...profile, stages: facts.stages } : profile

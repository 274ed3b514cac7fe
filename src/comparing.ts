import type { ConsoleFacts } from './model/console.ts'
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
  const { readConsole } = await import('./console/read.ts')
  const project = manifest?.manifest.project
  const { facts, missing } = await readConsole({ ...asked, signal }, project?.slug ?? project?.name)
  const path = manifest?.document.source.path ?? 'accostage.yaml'
  for (const { en, fr } of missing) unread.push({ reason: 'console-not-read', path, message: { en, fr } })
  return facts
}

/** The profile with the stages that the console offers: the Service Team may add some, and the console is the last word. */
export const withConsole = (profile: Profile, facts: ConsoleFacts | undefined): Profile =>
  facts?.stages ? { ...profile, stages: facts.stages } : profile

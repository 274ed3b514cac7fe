import type { ConsoleFacts } from '../console.ts'
import type { ManifestSubject } from './repository.ts'

/** The onboarding manifest beside what the console knows; there is none when the console was not asked or did not answer. */
export interface ConsoleSubject extends ManifestSubject {
  readonly console: ConsoleFacts
}

import type { Language } from '../model/language.ts'

/** The language of messages about the run, from the environment as POSIX orders its variables: LC_ALL, LC_MESSAGES, LANG. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^fr(?:[_.@-]|$)/i.test(locale) ? 'fr' : 'en'
}

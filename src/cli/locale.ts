import { LANGUAGES, type Language } from '../model/language.ts'
import { oneOf } from './arguments.ts'

/** The language of messages about the run, from the environment as POSIX orders its variables: LC_ALL, LC_MESSAGES, LANG. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^fr(?:[_.@-]|$)/i.test(locale) ? 'fr' : 'en'
}

/** The value of `--language`, else the language of the environment. */
export const chosenLanguage = (
  option: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language => givenLanguage(option) ?? languageOf(environment)

/** The value of `--language` when it is given: something else may know better than the environment. */
export const givenLanguage = (option: string | undefined): Language | undefined =>
  option === undefined ? undefined : oneOf('--language', option, LANGUAGES)

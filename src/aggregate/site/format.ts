import { type Language, type Translated, writtenNumber } from '../../model/language.ts'

const DAYS: Translated<Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  fr: new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
}

const SHORT: Translated<Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  fr: new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
}

/** A day as a language writes it. */
export const writtenDay = (language: Language, day: Date): string => DAYS[language].format(day)

/** The same without its year, under a chart. */
export const shortDay = (language: Language, day: Date): string => SHORT[language].format(day)

/** A share in whole percents; none of nothing. */
export const writtenShare = (language: Language, part: number, whole: number): string => {
  const percents = whole === 0 ? 0 : Math.round((100 * part) / whole)
  return `${writtenNumber(language, percents)}${language === 'fr' ? '\u00a0%' : '%'}`
}

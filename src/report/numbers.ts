import type { Language, Translated } from '../model/language.ts'

/** The singular and the plural of one phrase; `{n}` stands for the number. */
export interface Counted {
  readonly one: string
  readonly other: string
}

/** English says "0 errors", French « 0 erreur »: the plural begins at 2. */
const SINGULAR: Translated<(n: number) => boolean> = { en: (n) => n === 1, fr: (n) => n < 2 }

/** Between thousands; French typography asks for a narrow no-break space. */
const THOUSANDS: Translated = { en: ',', fr: '\u202f' }

const written = (language: Language, n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, THOUSANDS[language])

/** The phrase for this number (an integer from 0), with the number written as the language writes it. */
export const count = (language: Language, n: number, { one, other }: Counted): string =>
  (SINGULAR[language](n) ? one : other).replaceAll('{n}', written(language, n))

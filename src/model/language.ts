/** The languages in which every text of the tool exists. */
export type Language = 'en' | 'fr'

export const LANGUAGES = ['en', 'fr'] as const satisfies readonly Language[]

/** One text in each language. */
export type Translated<T = string> = Readonly<Record<Language, T>>

/** Between thousands; French typography asks for a narrow no-break space. */
const THOUSANDS: Translated = { en: ',', fr: '\u202f' }

/** An integer as a language writes it: `12,345`. */
export const writtenNumber = (language: Language, n: number): string =>
  String(n).replace(/\B(?=(?:\d{3})+$)/g, THOUSANDS[language])

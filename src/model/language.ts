/** The languages in which every text of the tool exists. */
export type Language = 'en' | 'fr'

export const LANGUAGES = ['en', 'fr'] as const satisfies readonly Language[]

/** One text in each language. */
export type Translated<T = string> = Readonly<Record<Language, T>>

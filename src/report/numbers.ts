import { type Language, type Translated, writtenNumber } from '../model/language.ts'

/** The singular and the plural of one phrase; `{n}` stands for the number. */
export interface Counted {
  readonly one: string
  readonly other: string
}

/** English says "0 errors", French « 0 erreur »: the plural begins at 2. */
const SINGULAR: Translated<(n: number) => boolean> = { en: (n) => n === 1, fr: (n) => n < 2 }

/** The phrase for this number (an integer from 0), with the number written as the language writes it. */
export const count = (language: Language, n: number, { one, other }: Counted): string =>
  (SINGULAR[language](n) ? one : other).replaceAll('{n}', writtenNumber(language, n))

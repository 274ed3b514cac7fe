import { type Language, writtenNumber } from '../../model/language.ts'
import type { Titles } from '../view/titles.ts'
import { shortDay, writtenDay, writtenShare } from './format.ts'
import { WORDS, type Words } from './words.ts'

/** What every part of a page writes with. */
export interface SiteContext {
  readonly language: Language
  readonly words: Words
  readonly titles: Titles
  number(n: number): string
  day(day: Date): string
  shortDay(day: Date): string
  share(part: number, whole: number): string
  ruleTitle(code: string): string
  gateTitle(id: string): string
}

export const contextOf = (language: Language, titles: Titles): SiteContext => ({
  language,
  words: WORDS[language],
  titles,
  number: (n) => writtenNumber(language, n),
  day: (day) => writtenDay(language, day),
  shortDay: (day) => shortDay(language, day),
  share: (part, whole) => writtenShare(language, part, whole),
  ruleTitle: (code) => titles.rule(code)?.[language] ?? '',
  gateTitle: (id) => titles.gate(id)?.[language] ?? id,
})

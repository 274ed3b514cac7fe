import type { Language } from '../../model/language.ts'
import type { Rule } from '../../model/rule.ts'
import type { SourceLink } from '../escape/link.ts'
import { WORDS, type Words } from '../words.ts'
import { PAGE_WORDS, type PageWords } from './words.ts'

export interface HtmlOptions extends SourceLink {
  /** Folder of the repository that was checked, when it is not its root. */
  readonly folder?: string
  /** The rules of the tool, for their titles: reports do not carry them. */
  readonly rules?: readonly Rule[]
}

/** What every part of the page is written with. */
export interface View {
  readonly language: Language
  readonly words: Words
  readonly page: PageWords
  readonly options: HtmlOptions
}

export const viewOf = (language: Language, options: HtmlOptions): View => ({
  language,
  words: WORDS[language],
  page: PAGE_WORDS[language],
  options,
})

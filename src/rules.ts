import { RULES } from './check/rules.ts'
import type { Language } from './model/language.ts'
import type { Rule } from './model/rule.ts'

/** Every rule with its texts, sources, equivalents and examples, sorted by code. */
export const rules = (): readonly Rule[] => RULES

/** The title of a rule by its code, for the formats that show it. */
export const ruleTitles =
  (language: Language) =>
  (code: string): string | undefined =>
    RULES.find((rule) => rule.code === code)?.text[language].title

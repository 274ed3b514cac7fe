import type { Language, Translated } from '../model/language.ts'
import { type Counted, count } from './numbers.ts'

interface Words {
  readonly made: Counted
  readonly files: Counted
  readonly would: Counted
  readonly left: Counted
  readonly none: string
  readonly and: string
}

const WORDS: Translated<Words> = {
  en: {
    made: { one: '{n} correction made', other: '{n} corrections made' },
    would: { one: '{n} correction would be made', other: '{n} corrections would be made' },
    files: { one: 'in {n} file', other: 'in {n} files' },
    left: {
      one: '{n} left, which changes the same place as another one: run again',
      other: '{n} left, which change the same places as others: run again',
    },
    none: 'nothing to correct safely',
    and: '; ',
  },
  fr: {
    made: { one: '{n} correction faite', other: '{n} corrections faites' },
    would: { one: '{n} correction serait faite', other: '{n} corrections seraient faites' },
    files: { one: 'dans {n} fichier', other: 'dans {n} fichiers' },
    left: {
      one: '{n} reste, qui change le même endroit qu’une autre : relancer',
      other: '{n} restent, qui changent les mêmes endroits que d’autres : relancer',
    },
    none: 'rien à corriger sans risque',
    and: '\u00a0; ',
  },
}

/** One line on what was corrected, or would be. */
export function fixedLine(
  files: readonly { readonly applied: number; readonly left: number }[],
  done: 'made' | 'would',
  language: Language,
): string {
  const words = WORDS[language]
  const applied = files.reduce((sum, file) => sum + file.applied, 0)
  const left = files.reduce((sum, file) => sum + file.left, 0)
  if (applied === 0) return words.none
  const changed = files.filter((file) => file.applied > 0).length
  const parts = [`${count(language, applied, words[done])} ${count(language, changed, words.files)}`]
  return [...parts, ...(left > 0 ? [count(language, left, words.left)] : [])].join(words.and)
}

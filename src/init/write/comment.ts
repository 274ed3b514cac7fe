import { cut, withoutHidden } from '../../model/foreign-text.ts'
import type { Language } from '../../model/language.ts'
import type { Origin } from '../draft.ts'

/** Names of files are foreign texts: a longer one says no more. */
const MAX_PATH = 160

/** A comment of one line, whatever the text holds. */
export const comment = (text: string): string => `# ${withoutHidden(text).trim()}`

const FROM = { en: 'from', fr: 'd’après' } as const

/** Where a guess comes from, in words: `from k8s/deployment.yaml:12`. Empty for what somebody has answered. */
function originText({ at, note }: Origin, language: Language): string {
  const whole = at?.start.line === 1 && at.start.column === 1 && at.end === undefined
  const place = at && `${FROM[language]} ${cut(withoutHidden(at.path), MAX_PATH)}${whole ? '' : `:${at.start.line}`}`
  return [place, note?.[language]].filter((part) => part !== undefined).join(', ')
}

/** What stands behind a value on its line. */
export function trailing(origin: Origin, language: Language): string {
  const text = originText(origin, language)
  return text === '' ? '' : `  ${comment(text)}`
}

/** How many were left out. */
export const moreText = (count: number, language: Language): string =>
  language === 'fr' ? `et ${count} de plus, à ajouter à la main` : `and ${count} more, to be added by hand`

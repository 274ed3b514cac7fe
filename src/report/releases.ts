import type { Language } from '../model/language.ts'
import type { ReportedRelease } from '../model/report.ts'
import { count } from './numbers.ts'
import { WORDS } from './words.ts'

/** One line of plain text on a release: `deploy (dev, prod), as accostage.yaml declares: 12 objects`. Not escaped. */
export function releaseLine(release: ReportedRelease, language: Language): string {
  const words = WORDS[language]
  const { folder, environments, decidedBy, status, complete, objects } = release
  const names = environments.length === 0 ? '' : ` (${environments.join(', ')})`
  const result = status === 'rendered' ? count(language, objects, words.inputs.objects) : words.release[status]
  const partly = status === 'rendered' && !complete ? `, ${words.partly}` : ''
  return `${folder}${names}, ${words.decidedBy[decidedBy]}${words.colon} ${result}${partly}`
}

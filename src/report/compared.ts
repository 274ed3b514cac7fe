import type { Report } from '../model/report.ts'
import { escapeTerminal } from './escape/terminal.ts'
import { count } from './numbers.ts'
import { WORDS } from './words.ts'

/** "Only new findings count, compared with 0123abcd: 1 new, 2 fixed, 3 unchanged"; nothing without a comparison. */
export function comparisonLines({ language, comparison }: Report): readonly string[] {
  if (!comparison) return []
  const { compared, onlyNew, colon } = WORDS[language]
  const numbers = (['added', 'fixed', 'unchanged'] as const).map((name) =>
    count(language, comparison[name], compared[name]),
  )
  return [`${onlyNew(escapeTerminal(comparison.with))}${colon} ${numbers.join(', ')}.`]
}

import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { proseCell, ruleCell } from './summary/cell.ts'
import { WORDS } from './words.ts'

/**
 * A review comment that corrects whole lines: what is wrong, then the block that GitHub offers to commit. What stands
 * in the block is the file as it would be, which nothing may escape; the fence is longer than any of its runs of backticks.
 */
export function suggestionBody(finding: Finding, lines: readonly string[], language: Language): string {
  const words = WORDS[language]
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)))
  const fence = '`'.repeat(longest + 1)
  const fix = finding.fix === undefined ? [] : [`${words.fix}${words.colon} ${proseCell(finding.fix)}`]
  return [
    `${ruleCell(finding)} ${proseCell(finding.message)}`,
    ...fix,
    [`${fence}suggestion`, ...lines, fence].join('\n'),
  ].join('\n\n')
}

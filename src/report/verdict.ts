import type { Report } from '../model/report.ts'
import { SEVERITIES } from '../model/severity.ts'
import { count } from './numbers.ts'
import { capitalised, WORDS } from './words.ts'

/** The verdict and its reason in one line. */
export function verdictLine(report: Report): string {
  const words = WORDS[report.language]
  return `${capitalised(words.verdict[report.verdict])}${words.colon} ${verdictReason(report)}`
}

/** Why the verdict is what it is; when the exit code says something else, a second sentence tells why. */
export function verdictReason({ language, verdict, counts, unverified, passed, failOn }: Report): string {
  const words = WORDS[language]
  const number = verdict === 'undetermined' ? unverified.length : counts.error
  const reason = `${count(language, number, words.explained[verdict])}.`
  if (passed === (verdict !== 'incompatible')) return reason
  return `${reason} ${passed ? words.passes(failOn) : words.fails(failOn)}.`
}

/** How many findings stand, and how many are suppressed: "2 errors, 1 info, 3 suppressed". What is absent is not said. */
export function countsLine({ language, counts }: Pick<Report, 'language' | 'counts'>): string {
  const words = WORDS[language]
  const named = ([...SEVERITIES, 'suppressed'] as const).filter((name) => counts[name] > 0)
  return named.map((name) => count(language, counts[name], words.found[name])).join(', ') || words.nothingFound
}

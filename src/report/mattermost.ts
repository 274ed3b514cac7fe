import type { Report, Verdict } from '../model/report.ts'
import { linkDestination } from './escape/link.ts'
import { mattermostCode } from './escape/mattermost.ts'
import { ICON } from './summary/frame.ts'
import { countsLine } from './verdict.ts'
import { WORDS } from './words.ts'

export interface MattermostOptions {
  /** The verdict before this one. */
  readonly before: Verdict
  /** `owner/name`. */
  readonly repository: string
  readonly branch: string
  /** Page of the run. */
  readonly runUrl?: string
}

/** One line on a verdict that has changed. */
export function mattermostMessage(report: Report, { before, repository, branch, runUrl }: MattermostOptions): string {
  const { language, verdict, project } = report
  const words = WORDS[language]
  const named = [project, repository, branch].flatMap((text) => mattermostCode(text ?? '') || [])
  const change = `${words.verdict[before]} → **${words.verdict[verdict]}**`
  const address = runUrl && linkDestination(runUrl)
  const link = address ? ` [${words.details}](${address})` : ''
  return `${ICON[verdict]} Accostage, ${named.join(' ')}${words.colon} ${change} (${countsLine(report)}).${link}`
}

import type { Report, Verdict } from '../model/report.ts'
import { clip } from './escape/clip.ts'
import { oneLine } from './escape/hidden.ts'
import { linkDestination } from './escape/link.ts'
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

/** Ours: the message is one line. */
const NAME_LIMIT = 80

/**
 * A text of the project in a message of Mattermost. In code nothing is a mention, a channel, an emoji, a hashtag or an
 * address, neither for whoever reads the message nor for the server that looks for whom to notify. A grave accent of its
 * own becomes a look-alike, so that nothing depends on how a client counts them.
 */
const code = (text: string): string => {
  const shown = clip(oneLine(text).replaceAll('`', 'ˋ'), NAME_LIMIT)
  return shown === '' ? '' : `\`${shown}\``
}

/** One line on a verdict that has changed. */
export function mattermostMessage(report: Report, { before, repository, branch, runUrl }: MattermostOptions): string {
  const { language, verdict, project } = report
  const words = WORDS[language]
  const named = [project, repository, branch].flatMap((text) => code(text ?? '') || [])
  const change = `${words.verdict[before].toLowerCase()} → **${words.verdict[verdict].toLowerCase()}**`
  const address = runUrl && linkDestination(runUrl)
  const link = address ? ` [${words.details}](${address})` : ''
  return `${ICON[verdict]} Accostage, ${named.join(' ')}${words.colon} ${change} (${countsLine(report)}).${link}`
}

import type { Report } from '../model/report.ts'
import { type MattermostPost, postToMattermost } from '../publish/mattermost.ts'
import { left, type Published } from '../publish/published.ts'
import { mattermostMessage } from '../report/mattermost.ts'
import type { RunEvent } from './event.ts'

export interface VerdictChange {
  readonly webhook?: string
  readonly event: RunEvent
  /** The last report of the branch. */
  readonly base?: Report
  readonly signal?: AbortSignal
  readonly fetch?: MattermostPost['fetch']
}

/**
 * Tells Mattermost when the verdict of the default branch is no longer that of the base report. Without one nothing is
 * known to have changed, and nothing is said: a message at each push would be read by nobody.
 */
export async function tellVerdictChange(
  report: Report,
  { webhook, event, base, signal, fetch }: VerdictChange,
): Promise<Published | undefined> {
  if (webhook === undefined || event.pullRequest || event.fork) return undefined
  if (event.defaultBranch === undefined || event.ref !== `refs/heads/${event.defaultBranch}`) return undefined
  if (!base)
    return left(
      'No earlier verdict is known, which the input "base-report" gives: Mattermost is told from the next change on',
      'Aucun verdict antérieur connu, que donne l’entrée « base-report » : Mattermost sera prévenu dès le prochain changement',
    )
  if (base.verdict === report.verdict) return undefined
  const { repository, defaultBranch: branch, runUrl } = event
  const text = mattermostMessage(report, { before: base.verdict, repository, branch, runUrl })
  return postToMattermost({ webhook, text, signal, fetch })
}

import { asText, follow } from '../model/json.ts'
import { isBy, writerOf } from './author.ts'
import { allPages, type GithubAccess, withGithub } from './client.ts'
import type { Correction } from './correction.ts'
import { addedLines } from './patch.ts'
import { done, left, notPublished, type Publication, type Published } from './published.ts'

/** A safe correction of one finding. */
export interface Suggestion {
  /** Path from the root of the repository. */
  readonly path: string
  readonly correction: Correction
  /** Fingerprint of the finding: what was suggested once is never suggested again. */
  readonly fingerprint: string
  /** Markdown with the `suggestion` block. */
  readonly body: string
}

export interface SuggestionRequest extends GithubAccess {
  /** `owner/name`. */
  readonly repository: string
  readonly pullRequest: number
  /** Last commit of the pull request's branch. */
  readonly headSha: string
  readonly suggestions: readonly Suggestion[]
}

/** Ours: more at once would bury the review. */
export const SUGGESTIONS = 10

const REVIEW: Publication = {
  name: { en: 'The review with corrections', fr: 'La revue avec des corrections' },
  permission: 'pull-requests: write',
}

const markerOf = ({ fingerprint }: Suggestion): string =>
  `<!-- accostage:suggestion ${encodeURIComponent(fingerprint.toWellFormed())} -->`

/**
 * Suggests corrections on lines that the pull request changes, in one review, at most ten a run. A line that is not the
 * same in the pull request as in the checked commit, which is its merge, is left alone. Never rejects.
 */
export async function publishSuggestions(asked: SuggestionRequest): Promise<Published> {
  const { repository, pullRequest, headSha, suggestions, ...access } = asked
  const [owner = '', repo = ''] = repository.split('/')
  const there = { owner, repo, pull_number: pullRequest }
  if (suggestions.length === 0) return NOTHING
  try {
    return await withGithub(access, async (api, request) => {
      const { pulls } = api.rest
      const files = await allPages((page) => pulls.listFiles({ ...there, ...page, request }))
      const changed = new Map(files.map((file) => [textAt(file, 'filename'), addedLines(textAt(file, 'patch'))]))
      const onChanged = suggestions.filter(({ path, correction }) => isOn(correction, changed.get(path)))
      if (onChanged.length === 0) return NOTHING
      const writer = await writerOf(api, request)
      const comments = await allPages((page) => pulls.listReviewComments({ ...there, ...page, request }))
      const said = comments.filter((comment) => isBy(comment, writer)).map((comment) => textAt(comment, 'body'))
      const fresh = onChanged.filter((each) => !said.some((body) => body.startsWith(markerOf(each))))
      if (fresh.length === 0) return NOTHING
      const shown = fresh.slice(0, SUGGESTIONS)
      await pulls.createReview({
        ...there,
        commit_id: headSha,
        event: 'COMMENT',
        comments: shown.map(comment),
        request,
      })
      return done(
        `Corrections suggested on the pull request: ${shown.length} of ${fresh.length}`,
        `Corrections proposées sur la pull request : ${shown.length} sur ${fresh.length}`,
      )
    })
  } catch (error) {
    return notPublished(REVIEW, error)
  }
}

const NOTHING = left(
  'No new correction to suggest on changed lines',
  'Aucune nouvelle correction à proposer sur les lignes modifiées',
)

const textAt = (value: unknown, name: string): string => asText(follow(value, [name])) ?? ''

/** Whether the pull request adds all these lines, as they were checked. */
const isOn = ({ firstLine, before }: Correction, added: ReadonlyMap<number, string> | undefined): boolean =>
  before.every((line, index) => added?.get(firstLine + index)?.replace(/\r$/, '') === line)

function comment(suggestion: Suggestion) {
  const { path, correction, body } = suggestion
  const { firstLine, lastLine } = correction
  return {
    path,
    line: lastLine,
    side: 'RIGHT',
    ...(lastLine > firstLine ? { start_line: firstLine, start_side: 'RIGHT' } : {}),
    body: `${markerOf(suggestion)}\n${body}`,
  }
}

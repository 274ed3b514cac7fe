import { asText, follow } from '../model/json.ts'
import { isBy, writerOf } from './author.ts'
import { allPages, type GithubAccess, withGithub } from './client.ts'
import { done, notPublished, type Publication, type Published } from './published.ts'

export interface CommentRequest extends GithubAccess {
  /** `owner/name`. */
  readonly repository: string
  /** Number of the pull request. */
  readonly pullRequest: number
  /** Tells this comment from others of the same author: the name of a folder, for one check of several. */
  readonly key: string
  /** Markdown, less than 65,536 characters with the marker. */
  readonly body: string
}

const COMMENT: Publication = {
  name: { en: 'The comment on the pull request', fr: 'Le commentaire de la pull request' },
  permission: 'pull-requests: write',
}

/** Longest key as it is written: the body needs the room. Folders differ at their end. */
const KEY_LIMIT = 200

/** An HTML comment, which GitHub does not show; `-->` cannot stand in an encoded key. */
const markerOf = (key: string): string =>
  `<!-- accostage:comment ${encodeURIComponent(key.toWellFormed()).slice(-KEY_LIMIT)} -->`

/**
 * Writes the comment, or writes it anew in its place: the one that begins with the marker and that this token's author
 * wrote. Never rejects.
 */
export async function publishComment({
  repository,
  pullRequest,
  key,
  body,
  ...access
}: CommentRequest): Promise<Published> {
  const [owner = '', repo = ''] = repository.split('/')
  const marker = markerOf(key)
  const text = `${marker}\n${body}`
  try {
    return await withGithub(access, async (api, request) => {
      const { issues } = api.rest
      const writer = await writerOf(api, request)
      const comments = await allPages((page) =>
        issues.listComments({ owner, repo, issue_number: pullRequest, ...page, request }),
      )
      const ours = comments.find((comment) => isBy(comment, writer) && bodyOf(comment).startsWith(marker))
      if (ours === undefined)
        await issues.createComment({ owner, repo, issue_number: pullRequest, body: text, request })
      else if (bodyOf(ours).replaceAll('\r\n', '\n').trimEnd() !== text.trimEnd())
        await issues.updateComment({ owner, repo, comment_id: ours.id, body: text, request })
      return done(
        `The comment on the pull request is ${ours === undefined ? 'written' : 'up to date'}`,
        `Le commentaire de la pull request est ${ours === undefined ? 'écrit' : 'à jour'}`,
      )
    })
  } catch (error) {
    return notPublished(COMMENT, error)
  }
}

const bodyOf = (comment: unknown): string => asText(follow(comment, ['body'])) ?? ''

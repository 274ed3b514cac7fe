import { asRecord, asText, follow } from '../model/json.ts'
import type { Translated } from '../model/language.ts'
import { type GithubAccess, type Refusal, refusalOf, withGithub } from './client.ts'

export interface RefQuestion extends Omit<GithubAccess, 'token'> {
  /** `owner/name`. */
  readonly repository: string
  /** A branch or a tag, in full: `refs/heads/main`. */
  readonly ref: string
  /** Token with `contents: read`. */
  readonly token?: string
}

/** Why GitHub did not say which commit a ref holds. */
export type NotKnown = 'no-token' | Refusal | 'unreadable'

/** The commit that a ref holds. What is not known says why, as the end of a sentence. */
export type CurrentCommit =
  | { readonly status: 'known'; readonly sha: string }
  | { readonly status: 'unknown'; readonly reason: NotKnown; readonly why: Translated }

const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

const WHY: Readonly<Record<NotKnown, (status: number) => Translated>> = {
  'no-token': () => ({ en: 'there is no token for GitHub', fr: 'il n’y a pas de jeton pour GitHub' }),
  denied: (status) => ({
    en: `GitHub answers ${status}, the job needs the permission "contents: read"`,
    fr: `GitHub répond ${status}, il faut au job la permission « contents: read »`,
  }),
  'not-found': () => ({
    en: 'GitHub answers 404, it is gone or the job lacks the permission "contents: read"',
    fr: 'GitHub répond 404, la référence a disparu ou il manque au job la permission « contents: read »',
  }),
  refused: (status) => ({ en: `GitHub answers ${status}`, fr: `GitHub répond ${status}` }),
  unreachable: () => ({ en: 'GitHub cannot be reached', fr: 'GitHub est injoignable' }),
  unreadable: () => ({ en: "GitHub's answer names no commit", fr: 'la réponse de GitHub ne désigne aucun commit' }),
}

const notKnown = (reason: NotKnown, status = 0): CurrentCommit => ({
  status: 'unknown',
  reason,
  why: WHY[reason](status),
})

/**
 * Asks GitHub which commit a branch or a tag holds now. Each request is made once. Never rejects: the caller goes on
 * without the answer.
 */
export async function currentCommit(question: RefQuestion): Promise<CurrentCommit> {
  const { token, repository } = question
  const [owner = '', repo = ''] = repository.split('/')
  if (!token) return notKnown('no-token')
  try {
    return await withGithub({ ...question, token }, async ({ rest: { git } }, request) => {
      const ref = question.ref.replace(/^refs\//, '')
      const held = objectOf(await git.getRef({ owner, repo, ref, request }))
      if (held?.type !== 'tag') return commitOf(held)
      // an annotated tag is an object of its own
      return commitOf(objectOf(await git.getTag({ owner, repo, tag_sha: held.sha, request })))
    })
  } catch (error) {
    const { reason, status } = refusalOf(error)
    return notKnown(reason, status)
  }
}

/** The object that an answer points at, whatever the answer holds. */
function objectOf(answer: unknown): { readonly type: string; readonly sha: string } | undefined {
  const object = asRecord(follow(answer, ['data', 'object']))
  const [type, sha] = [asText(object.type), asText(object.sha)]
  return type !== undefined && sha !== undefined && SHA.test(sha) ? { type, sha } : undefined
}

const commitOf = (object: ReturnType<typeof objectOf>): CurrentCommit =>
  object?.type === 'commit' ? { status: 'known', sha: object.sha } : notKnown('unreadable')

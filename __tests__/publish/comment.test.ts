import { describe, expect, it } from 'vitest'
import { type CommentRequest, publishComment } from '../../src/publish/comment.ts'
import type { ApiReply } from '../contract/openapi-fetch.ts'
import { against, answering, failing, WRITER } from './scene.ts'

const MARKER = '<!-- accostage:comment apps%2Fweb -->'
const BODY = '## Accostage\n\nfine\n'

const comments = (...written: readonly { readonly by: string; readonly body: string }[]): ApiReply => ({
  body: (example) =>
    written.map(({ by, body }, index) => ({
      ...example,
      id: index + 1,
      user: { ...(example.user as object), login: by },
      body,
    })),
})

const play = (list: ApiReply, own: Partial<CommentRequest> = {}, replies: Readonly<Record<string, ApiReply>> = {}) =>
  against(answering({ 'issues/list-comments': list, ...replies }), (access) =>
    publishComment({ ...access, pullRequest: 7, key: 'apps/web', body: BODY, ...own }),
  )

describe('the comment on a pull request', () => {
  it('is written when there is none', async () => {
    const { published, writes } = await play(comments())
    expect(published).toMatchObject({ status: 'done', level: 'info' })
    expect(writes).toMatchObject([
      {
        operation: 'issues/create-comment',
        path: { owner: 'forge', repo: 'boutique', issue_number: '7' },
        body: { body: `${MARKER}\n${BODY}` },
      },
    ])
  })

  it('is written anew in its place', async () => {
    const list = comments({ by: 'eve', body: 'hello' }, { by: WRITER, body: `${MARKER}\r\nold` })
    expect((await play(list)).writes).toMatchObject([
      { operation: 'issues/update-comment', path: { comment_id: '2' }, body: { body: `${MARKER}\n${BODY}` } },
    ])
  })

  it('is left as it is when it says the same', async () => {
    const { published, writes } = await play(
      comments({ by: WRITER, body: `${MARKER}\r\n${BODY.replaceAll('\n', '\r\n')}` }),
    )
    expect(writes).toEqual([])
    expect(published.status).toBe('done')
  })

  it.each([
    ['of somebody who copied the marker', { by: 'eve', body: `${MARKER}\nmine` }],
    ['of another app', { by: 'echo[bot]', body: `${MARKER}\nmine` }],
    ['of another folder', { by: WRITER, body: '<!-- accostage:comment apps -->\nother' }],
    ['that quotes the marker', { by: WRITER, body: `> ${MARKER}` }],
  ])('is not one %s', async (_, other) => {
    expect((await play(comments(other))).writes).toMatchObject([{ operation: 'issues/create-comment' }])
  })

  it('belongs to the app or the person whose token it is', async () => {
    const list = comments({ by: WRITER, body: MARKER }, { by: 'ci-app[bot]', body: MARKER })
    const viewer = { graphql: { body: () => ({ data: { viewer: { login: 'ci-app[bot]' } } }) } }
    expect((await play(list, {}, viewer)).writes).toMatchObject([{ path: { comment_id: '2' } }])
    // where GraphQL does not answer: the token that GitHub gives to a job
    expect((await play(list, {}, { graphql: failing(403) })).writes).toMatchObject([{ path: { comment_id: '1' } }])
  })

  it('is looked for on every page', async () => {
    const page = (number: string | undefined): ApiReply =>
      number === '1'
        ? comments(...Array.from({ length: 100 }, () => ({ by: 'eve', body: 'hello' })))
        : comments({ by: WRITER, body: MARKER })
    const { calls, writes } = await against(
      (call) => (call.operation === 'issues/list-comments' ? page(call.query.page) : {}),
      (access) => publishComment({ ...access, pullRequest: 7, key: 'apps/web', body: BODY }),
    )
    expect(calls.filter(({ operation }) => operation === 'issues/list-comments')).toHaveLength(2)
    expect(writes).toMatchObject([{ operation: 'issues/update-comment' }])
  })

  it('cannot end its marker early', async () => {
    const { writes } = await play(comments(), { key: '--> \ud800 <script>' })
    expect(String(writes[0]?.body?.body).split('\n')[0]).toMatch(/^<!-- accostage:comment [\w%.-]+ -->$/)
    const long = await play(comments(), { key: 'é/'.repeat(2000) })
    expect(String(long.writes[0]?.body?.body).length).toBeLessThan(BODY.length + 300)
  })
})

describe('a comment that GitHub refuses', () => {
  it.each([
    [401, 'the job needs the permission "pull-requests: write"'],
    [403, 'the job needs the permission "pull-requests: write"'],
    [404, 'the job lacks the permission "pull-requests: write"'],
    [422, 'GitHub answers 422'],
    [500, 'GitHub answers 500'],
  ])('with %i is one line and no exception', async (status, said) => {
    for (const operation of ['issues/list-comments', 'issues/create-comment']) {
      const { published } = await play(comments(), {}, { [operation]: failing(status) })
      expect(published).toMatchObject({ status: 'left', level: 'warning' })
      expect(published.message.en).toContain(said)
      expect(published.message.fr).toContain(String(status))
      expect(`${published.message.en}${published.message.fr}`).not.toContain('\n')
    }
  })

  it('because nothing answers is one line too', async () => {
    const hangs: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        if (init?.signal?.aborted) reject(init.signal.reason)
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      })
    const { published } = await play(comments(), { fetch: hangs, timeoutMs: 5 })
    expect(published.message.en).toContain('GitHub cannot be reached')
  })
})

import { describe, expect, it } from 'vitest'
import { publishSuggestions, SUGGESTIONS, type Suggestion } from '../../src/publish/suggestions.ts'
import type { ApiReply } from '../contract/openapi-fetch.ts'
import { against, answering, failing, WRITER } from './scene.ts'

const MARKER = '<!-- accostage:suggestion f00d -->'

const suggestion = (own: Partial<Suggestion> = {}): Suggestion => ({
  path: 'Dockerfile',
  correction: { path: 'Dockerfile', firstLine: 2, lastLine: 2, before: ['ADD x /x'], after: ['COPY x /x'] },
  fingerprint: 'f00d',
  body: 'IMG001\n\n```suggestion\nCOPY x /x\n```',
  ...own,
})

const PATCH = '@@ -1,1 +1,3 @@\n FROM a\n+ADD x /x\n+RUN y'

const list = (items: readonly object[]): ApiReply => ({
  body: (example) => items.map((item) => ({ ...example, ...item })),
})

const play = (
  suggestions: readonly Suggestion[],
  {
    patch = PATCH,
    comments = [],
    replies = {},
  }: {
    patch?: string
    comments?: readonly { by: string; body: string }[]
    replies?: Readonly<Record<string, ApiReply>>
  } = {},
) =>
  against(
    answering({
      'pulls/list-files': list([
        { filename: 'Dockerfile', patch },
        { filename: 'logo.png', patch: undefined },
      ]),
      'pulls/list-review-comments': {
        body: (example) =>
          comments.map(({ by, body }) => ({ ...example, body, user: { ...(example.user as object), login: by } })),
      },
      ...replies,
    }),
    (access) => publishSuggestions({ ...access, pullRequest: 7, headSha: 'b'.repeat(40), suggestions }),
  )

describe('suggested corrections', () => {
  it('stand on the lines that they correct', async () => {
    const { published, writes } = await play([suggestion()])
    expect(published.status).toBe('done')
    expect(writes).toMatchObject([
      {
        operation: 'pulls/create-review',
        path: { pull_number: '7' },
        body: {
          commit_id: 'b'.repeat(40),
          event: 'COMMENT',
          comments: [{ path: 'Dockerfile', line: 2, side: 'RIGHT', body: `${MARKER}\n${suggestion().body}` }],
        },
      },
    ])
  })

  it('may stand on several lines', async () => {
    const correction = { path: 'Dockerfile', firstLine: 2, lastLine: 3, before: ['ADD x /x', 'RUN y'], after: [] }
    const { writes } = await play([suggestion({ correction })])
    expect(writes[0]?.body).toMatchObject({ comments: [{ start_line: 2, start_side: 'RIGHT', line: 3 }] })
  })

  it.each([
    ['a line that the pull request does not add', { firstLine: 1, lastLine: 1, before: ['FROM a'] }],
    ['a line beyond', { firstLine: 9, lastLine: 9, before: ['ADD x /x'] }],
    ['lines of which one is not added', { firstLine: 1, lastLine: 2, before: ['FROM a', 'ADD x /x'] }],
    ['a line that another branch has changed since', { firstLine: 3, lastLine: 3, before: ['RUN z'] }],
  ])('leave %s alone', async (_, own) => {
    const correction = { ...suggestion().correction, ...own }
    const { published, writes } = await play([suggestion({ correction }), suggestion({ path: 'other' })])
    expect(published).toMatchObject({ status: 'left', level: 'info' })
    expect(writes).toEqual([])
  })

  it('are never made twice', async () => {
    expect((await play([suggestion()], { comments: [{ by: WRITER, body: `${MARKER}\nold` }] })).writes).toEqual([])
    expect((await play([suggestion()], { comments: [{ by: 'eve', body: MARKER }] })).writes).toHaveLength(1)
  })

  it.each([SUGGESTIONS - 1, SUGGESTIONS, SUGGESTIONS + 1])('are bounded: %i', async (number) => {
    const many = Array.from({ length: number }, (_, index) => suggestion({ fingerprint: `f${index}` }))
    const { writes } = await play(many)
    expect(writes[0]?.body?.comments).toHaveLength(Math.min(number, SUGGESTIONS))
  })

  it('ask nothing when there is nothing to suggest', async () => {
    expect((await play([])).calls).toEqual([])
  })

  it.each([
    ['pulls/list-files', 403],
    ['pulls/create-review', 403],
  ])('refused at %s are one line', async (operation, status) => {
    const { published } = await play([suggestion()], { replies: { [operation]: failing(status) } })
    expect(published.message.en).toContain('the job needs the permission "pull-requests: write"')
  })
})

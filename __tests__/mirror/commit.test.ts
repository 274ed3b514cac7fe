import { expect, it } from 'vitest'
import { mirroredCommit } from '../../src/mirror/commit.ts'

const checkedSha = 'a'.repeat(40)
const facts = { kind: 'branch', ref: 'main', checkedSha } as const

it('is the checked commit when the ref still holds it once the pipeline is over', () => {
  expect(mirroredCommit({ ...facts, laterSha: checkedSha.toUpperCase() }).same).toBe('yes')
})

it('may be another one when the ref has moved', () => {
  const { same, message } = mirroredCommit({ ...facts, laterSha: 'b'.repeat(40) })
  expect(same).toBe('no')
  expect(message.en).toBe(
    '"main" has moved since the check, from aaaaaaaaaaaa to bbbbbbbbbbbb: the platform may hold a commit that was not checked. The run of the later push checks it',
  )
})

it('is unknown while nobody has read the ref again, for a tag too', () => {
  expect(mirroredCommit(facts).same).toBe('unknown')
  expect(mirroredCommit({ ...facts, kind: 'tag', ref: 'v1' })).toMatchObject({
    same: 'unknown',
    message: { en: expect.stringContaining('the tag "v1"'), fr: expect.stringContaining('le tag « v1 »') },
  })
})

it.each(['', 'a', 'main', 'g'.repeat(40), `${checkedSha}\n`])('is unknown for %j, which is no commit', (sha) => {
  expect(mirroredCommit({ ...facts, laterSha: sha }).same).toBe('unknown')
  expect(mirroredCommit({ ...facts, checkedSha: sha, laterSha: sha }).same).toBe('unknown')
})

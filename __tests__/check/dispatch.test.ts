import { expect, test } from 'vitest'
import { dispatch } from '../../src/check/dispatch.ts'
import type { SubjectLists } from '../../src/check/gather/assemble.ts'
import { dockerfileSubject } from '../../src/check/subjects/dockerfile.ts'
import type { Match, Rule, RuleContext } from '../../src/model/rule.ts'
import { createSource } from '../../src/model/source.ts'
import type { Dockerfile } from '../../src/model/subject/dockerfile.ts'
import type { Unread } from '../../src/model/unread.ts'

test('what a rule found before it failed is kept, its failure is noted, and the other subjects are still read', () => {
  const dockerfile = ['a', 'b'].map(
    (name) => dockerfileSubject(createSource(`${name}/Dockerfile`, 'FROM alpine:3\n')).dockerfile,
  )
  const rule = {
    code: 'IMG999',
    subject: 'dockerfile',
    *check({ source }: Dockerfile): Iterable<Match> {
      yield { at: { start: 0, end: 4 } }
      if (source.path === 'a/Dockerfile') throw new Error('unforeseen')
      yield { at: { start: 5, end: 6 } }
    },
  } as unknown as Rule
  const unread: Unread[] = []
  const found: string[] = []
  dispatch([rule], { dockerfile, release: [] } as unknown as SubjectLists, {} as RuleContext, unread, (_, hits) => {
    for (const { about } of hits) found.push(about.path)
  })
  expect(found).toEqual(['a/Dockerfile', 'b/Dockerfile', 'b/Dockerfile'])
  expect(unread.map(({ reason, path }) => [reason, path])).toEqual([['rule-failed', 'a/Dockerfile']])
  expect(unread[0]?.message.en).toContain('unforeseen')
})

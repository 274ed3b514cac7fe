import { expect, it } from 'vitest'
import { unverifiedGroups } from '../../src/report/unverified.ts'
import { aReport } from './report-builder.ts'

it('groups by reason, the largest group first, each in the order in which the run met its items', () => {
  const encrypted = { reason: 'encrypted', path: 'b.yaml', message: '' } as const
  const unread = [
    { reason: 'unreadable', path: 'z.yaml', message: '' },
    { reason: 'unreadable', path: 'a.yaml', message: '' },
  ] as const
  const large = { reason: 'too-large', path: 'c.yaml', message: '' } as const
  expect(unverifiedGroups(aReport({ unverified: [large, encrypted, ...unread] }))).toEqual([
    { reason: 'unreadable', items: unread },
    { reason: 'encrypted', items: [encrypted] },
    { reason: 'too-large', items: [large] },
  ])
})

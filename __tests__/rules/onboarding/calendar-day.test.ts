import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const FILE = 'accostage.yaml'
const NBSP = '\u00a0'

describe('days (ONB005)', () => {
  it('are shown where they are written, with the length of their month', async () => {
    const text =
      'project:\n  name: demo\n  milestones:\n    - { name: a, date: 2027-02-30 }\n    - { name: b, date: 2028-02-30 }\nbackup: { restoredOn: 2026-04-31 }\n'
    expect(await runRule('ONB005', { [FILE]: text })).toEqual([
      `${FILE}:4:24 warning "2027-02-30" does not exist: that month has 28 days`,
      `${FILE}:5:24 warning "2028-02-30" does not exist: that month has 29 days`,
      `${FILE}:6:23 warning "2026-04-31" does not exist: that month has 30 days`,
    ])
  })

  it('are said in French', async () => {
    const text = 'project: { name: demo }\nbackup: { restoredOn: 2026-11-31 }\n'
    expect(await runRule('ONB005', { [FILE]: text }, 'fr')).toEqual([
      `${FILE}:2:23 warning «${NBSP}2026-11-31${NBSP}» n’existe pas${NBSP}: ce mois compte 30 jours`,
    ])
  })
})

import { expect, test } from 'vitest'
import { byProblem } from '../../src/model/wording.ts'

test('the wording is chosen by the problem', () => {
  const say = byProblem<'short' | 'long'>({ short: 'too short', long: ({ length }) => `${length} is too long` })
  expect(say({ problem: 'short' })).toBe('too short')
  expect(say({ problem: 'long', length: 64 })).toBe('64 is too long')
})

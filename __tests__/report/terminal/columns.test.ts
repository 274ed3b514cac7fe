import { expect, it } from 'vitest'
import { columns } from '../../../src/report/terminal/columns.ts'

it.each([
  ['plain', 'abc', 3],
  ['an accent of its own', 'e\u0301', 1],
  ['Chinese', '漢字', 4],
  ['Korean', '한', 2],
  ['half-width Japanese', 'ｶ', 1],
  ['full-width Latin', 'Ａ', 2],
  ['an emoji', '👍', 2],
  ['a flag of two halves', '🇫🇷', 2],
  ['a coloured sign', '⚠\ufe0f', 1],
  ['a no-break space', '\u00a0', 1],
  ['nothing', '', 0],
])('%s', (_, text, number) => {
  expect(columns(text)).toBe(number)
})

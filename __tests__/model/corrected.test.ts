import { expect, test } from 'vitest'
import { corrected } from '../../src/model/corrected.ts'

const edit = (start: number, end: number, text: string) => ({ path: 'a', span: { start, end }, text })

test('edits apart are all made, in any order', () => {
  expect(corrected('abcdef', [[edit(4, 5, 'E')], [edit(0, 1, 'A'), edit(2, 3, '')]])).toMatchObject({
    text: 'AbdEf',
    applied: 2,
    left: 0,
  })
})

test('of two that overlap, or insert at one place, the first by position is made and the other left whole', () => {
  expect(corrected('abcdef', [[edit(2, 4, 'X'), edit(5, 6, 'Y')], [edit(1, 3, 'Z')]])).toMatchObject({
    text: 'aZdef',
    left: 1,
  })
  expect(corrected('abc', [[edit(1, 1, 'X')], [edit(1, 1, 'Y')]])).toMatchObject({ text: 'aXbc', applied: 1, left: 1 })
  expect(corrected('abc', [[edit(0, 1, 'X')], [edit(1, 2, 'Y')]])).toMatchObject({ text: 'XYc', applied: 2, left: 0 })
})

test('the same edit of two findings is made once', () => {
  expect(corrected('abc', [[edit(1, 2, 'X')], [edit(1, 2, 'X')]])).toMatchObject({ text: 'aXc', applied: 2, left: 0 })
})

test('an edit that reaches out of the text is left', () => {
  expect(corrected('abc', [[edit(2, 9, 'X')], [edit(3, 2, 'Y')]])).toMatchObject({ text: 'abc', applied: 0, left: 2 })
})

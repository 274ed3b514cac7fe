import { describe, expect, it } from 'vitest'
import { lastLine, placeText } from '../../src/report/place.ts'

describe('placeText', () => {
  it('is the path, and the line where it is known', () => {
    expect(placeText('a/b.yaml', 12)).toBe('a/b.yaml:12')
    expect(placeText('a/b.yaml')).toBe('a/b.yaml')
  })
})

describe('lastLine', () => {
  const start = { line: 3, column: 5 }

  it.each([
    ['a place without end', undefined, 3],
    ['an end on the same line', { line: 3, column: 9 }, 3],
    ['an end inside a later line', { line: 5, column: 2 }, 5],
    ['an end in front of a later line', { line: 5, column: 1 }, 4],
    ['an end in front of the start', { line: 1, column: 1 }, 3],
  ])('%s', (_, end, line) => {
    expect(lastLine({ path: 'a', start, end })).toBe(line)
  })
})

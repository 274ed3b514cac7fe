import { describe, expect, it } from 'vitest'
import { wrap } from '../../../src/report/terminal/wrap.ts'

describe('wrap', () => {
  it.each([
    [8, ['one two', 'three']],
    [7, ['one two', 'three']],
    [6, ['one', 'two', 'three']],
  ])('cuts at spaces, in %i columns', (width, lines) => {
    expect(wrap('one two three', width, width)).toEqual(lines)
  })

  it('has its own width for the first line', () => {
    expect(wrap('one two three', 3, 20)).toEqual(['one', 'two three'])
  })

  it('leaves a long word whole', () => {
    expect(wrap('see charts/web/values.yaml now', 10, 10)).toEqual(['see', 'charts/web/values.yaml', 'now'])
  })

  it('counts columns, not characters', () => {
    expect(wrap('漢字 漢字', 8, 8)).toEqual(['漢字', '漢字'])
  })

  it('does not wrap without a width', () => {
    expect(wrap('one two three', Infinity, Infinity)).toEqual(['one two three'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clip } from '../../../src/report/escape/clip.ts'
import { nastyText } from '../nasty.ts'

describe('clip', () => {
  it.each([
    ['abcd', 5, 'abcd'],
    ['abcde', 5, 'abcde'],
    ['abcdef', 5, 'abcd…'],
  ])('%s in %i: %s', (text, limit, clipped) => {
    expect(clip(text, limit)).toBe(clipped)
  })

  it('keeps characters and their accents whole', () => {
    expect(clip('ab👍cd', 4)).toBe('ab…')
    expect(clip('abe\u0301cd', 4)).toBe('ab…')
    expect(clip('ab cdef', 4)).toBe('ab…')
  })

  it('cuts a text of accents only, however long', () => {
    expect(clip('\u0301'.repeat(100), 50)).toHaveLength(50)
  })

  it('stays within the limit, and never makes half a character', () => {
    fc.assert(
      fc.property(nastyText, fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const clipped = clip(text, limit)
        const halves = (one: string): number => (one.match(/\p{Cs}/gu) ?? []).length
        expect(clipped.length).toBeLessThanOrEqual(limit)
        expect(halves(clipped)).toBeLessThanOrEqual(halves(text))
      }),
    )
  })
})

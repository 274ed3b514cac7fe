import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesRefPattern, PATTERN_MAX_LENGTH } from '../../src/mirror/ref-pattern.ts'

describe('a ref pattern', () => {
  it.each([
    ['main', 'main'],
    ['release/*', 'release/1.2'],
    ['v*', 'v1.2.0'],
    ['v*', 'v'],
    ['v*.*.0', 'v1.2.0'],
    ['*', 'main'],
    ['**', 'a/b/c'],
    ['release/**', 'release/2026/11'],
    ['**/prod', 'a/b/prod'],
    ['**/prod', 'prod'],
    ['a/**/z', 'a/z'],
    ['a/**/z', 'a/b/c/z'],
    ['a***z', 'a/b/z'],
    ['*-*', 'a-b-c'],
    ['CPi-*', 'CPi-main'],
  ])('%j names %j', (pattern, name) => expect(matchesRefPattern(pattern, name)).toBe(true))

  it.each([
    ['main', 'fix/main'],
    ['main', 'main/fix'],
    ['main', 'Main'],
    ['main', 'mai'],
    ['main', 'mainn'],
    ['', 'main'],
    ['release/*', 'release/2026/11'],
    ['release/*', 'release'],
    ['*', 'a/b'],
    ['**/prod', 'preprod'],
    ['a/**/z', 'az'],
    ['a**/z', 'az'],
    ['m.in', 'main'],
    ['ma?n', 'main'],
    ['[m]ain', 'main'],
    ['!main', 'other'],
    ['(main|x)', 'main'],
  ])('%j does not name %j', (pattern, name) => expect(matchesRefPattern(pattern, name)).toBe(false))

  it('is bounded in length', () => {
    const name = 'x'.repeat(PATTERN_MAX_LENGTH)
    expect(matchesRefPattern(name, name)).toBe(true)
    expect(matchesRefPattern(`${name}*`, name)).toBe(false)
  })

  it('says the same as a regular expression, on short names', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '**', '/'), maxLength: 7 })
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 8 })
    const stars: Record<string, string> = { '*': '[^/]*', '**': '.*', '**/': '(?:.*/)?' }
    const asRegExp = (text: string): RegExp =>
      new RegExp(`^${text.replace(/\*{2,}/g, '**').replace(/(?<=^|\/)\*\*\/|\*\*?/g, (star) => stars[star] ?? star)}$`)
    fc.assert(
      fc.property(pattern, name, (p, n) => matchesRefPattern(p, n) === asRegExp(p).test(n)),
      { numRuns: 5_000 },
    )
  })

  it('comes to an end for a pattern made for a matcher that tries again', () => {
    expect(matchesRefPattern(`${'*a'.repeat(120)}*b`, 'a'.repeat(250))).toBe(false)
    expect(matchesRefPattern(`${'**/'.repeat(80)}b`, `${'a/'.repeat(120)}c`)).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactVersion, sameVersion, satisfies } from '../../../src/render/dependencies/constraint.ts'

/** What Helm's own library, Masterminds/semver 3.5.0, answers. */
const ANSWERS: readonly (readonly [range: string, within: string, without: string])[] = [
  ['1.2.3', '1.2.3 v1.2.3 1.2.3+build', '1.2.4 1.2.3-beta'],
  ['=1.2.3', '1.2.3', '1.2.2'],
  ['1.2', '1.2.0 1.2.9', '1.3.0 1.2.0-rc.1'],
  ['2.x.x', '2.0.0 2.31.4', '1.9.9 3.0.0 2.1.0-beta'],
  ['1.*', '1.0.0 1.9.9', '2.0.0'],
  ['*', '0.0.1 10.3.2', '1.0.0-alpha'],
  ['x', '0.0.1 10.3.2', '1.0.0-alpha'],
  ['~1', '1.0.0 1.9.0', '2.0.0'],
  ['~1.2', '1.2.0 1.2.9', '1.3.0'],
  ['~1.2.3', '1.2.3 1.2.9', '1.2.2 1.3.0'],
  ['~> 1.2.3', '1.2.9', '1.3.0'],
  ['^1.2.3', '1.2.3 1.10.0', '1.2.2 2.0.0 1.3.0-rc.1'],
  ['^0.2.3', '0.2.3 0.2.9', '0.3.0 1.0.0'],
  ['^0.0.3', '0.0.3', '0.0.4'],
  ['^0', '0.0.0 0.9.0', '1.0.0'],
  ['>1', '2.0.0', '1.9.9'],
  ['>1.2', '1.3.0', '1.2.9'],
  ['=> 1.2', '1.2.0 3.0.0', '1.1.9'],
  ['=<1.2', '1.2.9 0.1.0', '1.3.0'],
  ['<2', '1.9.9', '2.0.0'],
  ['!=1.2.3', '1.2.4', '1.2.3'],
  ['!=1.2', '1.3.0', '1.2.7'],
  ['>= 1.0, < 2.0', '1.5.0', '0.9.0 2.0.0'],
  ['>=1.0 <2.0', '1.5.0', '2.0.0'],
  ['>=1.0,<2.0, !=1.5.0', '1.4.0', '1.5.0'],
  ['1.2 - 1.4.5', '1.2.0 1.4.5', '1.1.9 1.4.6'],
  ['^1.2 || ^3', '1.3.0 3.1.0', '2.0.0'],
  ['1.x||2.1', '1.0.0 2.1.5', '2.2.0'],
  ['>=1.2.3-0', '1.2.3 1.3.0-rc.1 2.0.0-beta', '1.2.2'],
  ['^1.2.3-0', '1.2.3-beta 1.3.0-rc.1', '2.0.0'],
  ['1.0.0-alpha', '1.0.0-alpha', '1.0.0 1.0.0-beta'],
]

describe('ranges, as Helm reads them', () => {
  test.each(ANSWERS)('%s', (range, within, without) => {
    const accepted = `${within} ${without}`.split(' ').filter((version) => satisfies(version, range))
    expect(accepts(within)).toEqual(accepted)
  })

  test.each([['latest'], ['1.2.3.4'], ['>='], ['^1.0.0 garbage'], ['1.0.0 ||| 2.0.0'], ['>1<3'], ['1'.repeat(600)]])(
    '%s is none',
    (range) => {
      expect(satisfies('1.0.0', range)).toBeUndefined()
    },
  )

  test.each([['latest'], [''], ['1.2.3.4'], ['../1.2.3'], ['1.2.3/..'], [`1.2.3-${'a'.repeat(600)}`]])(
    '%s is no version',
    (version) => {
      expect(satisfies(version, '*')).toBeUndefined()
    },
  )

  test('more than 32 alternatives are no range', () => {
    expect(satisfies('1.0.0', Array(32).fill('1').join('||'))).toBe(true)
    expect(satisfies('1.0.0', Array(33).fill('1').join('||'))).toBeUndefined()
  })

  test('no text makes it fail', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789.xX*^~<>=!|,- +vab'), maxLength: 60 })
    fc.assert(
      fc.property(text, text, (version, range) => {
        expect([true, false, undefined]).toContain(satisfies(version, range))
      }),
    )
  })
})

const accepts = (versions: string): string[] => versions.split(' ')

test.each([
  ['1.2.3', '1.2.3'],
  ['v1.2.3', 'v1.2.3'],
  [' = 1.2.3-rc.1+build.5 ', '1.2.3-rc.1+build.5'],
  ['1.2', undefined],
  ['1.2.x', undefined],
  ['^1.2.3', undefined],
  ['>=1.2.3', undefined],
  ['1.2.3 || 1.2.4', undefined],
  ['', undefined],
])('the exact version of "%s" is %s', (text, version) => {
  expect(exactVersion(text)).toBe(version)
})

test.each([
  ['1.2.3', 'v1.2.3', true],
  ['1.2', '1.2.0', true],
  ['1.2.3+a', '1.2.3+b', true],
  ['1.2.3', '1.2.3-rc.1', false],
  ['main', 'main', true],
  ['main', '1.0.0', false],
])('%s and %s name the same version: %s', (a, b, same) => {
  expect(sameVersion(a, b)).toBe(same)
})

import { describe, expect, it } from 'vitest'
import { expandVariables, plainReference, variablesIn } from '../../src/model/gitlab-variables.ts'

const values = new Map([
  ['A', 'one'],
  ['B', '$A-two'],
  ['EMPTY', ''],
  ['SELF', '$SELF'],
  ['WIDE', '$B'.repeat(150)],
])
const expand = (text: string) => expandVariables(text, (name) => values.get(name))

describe('expandVariables', () => {
  it.each([
    ['plain', 'plain'],
    ['$A/${B}', 'one/one-two'],
    ['$EMPTY', ''],
    ['${NONE:-x}${NONE-y}${A:-z}', 'xyone'],
    ['$NONE', undefined],
    ['${A%.*}', undefined],
    ['$(cat a)', undefined],
    ['`cat a`', undefined],
    ['$$A', undefined],
    ['$', undefined],
    ['$SELF', undefined],
    ['$WIDE', undefined],
    ['x'.repeat(5000), undefined],
  ])('%.20s is %s', (text, expected) => {
    expect(expand(text)).toBe(expected)
  })

  it('gives up early on variables that multiply each other', () => {
    let asked = 0
    const nested = expandVariables('$v0', (name) => {
      asked++
      return `$v${Number(name.slice(1)) + 1}`.repeat(500)
    })
    expect(nested).toBeUndefined()
    expect(asked).toBeLessThan(300)
  })
})

it('variablesIn names what a text reads', () => {
  expect(variablesIn('$A/${B}:${C:-$D}-${E:-e}')).toEqual(['A', 'B', 'D', 'E'])
})

it('plainReference takes the braces off a variable alone', () => {
  expect(['${A}', '$A', '${A}/b'].map(plainReference)).toEqual(['$A', '$A', '${A}/b'])
})

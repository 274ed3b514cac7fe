import { describe, expect, it } from 'vitest'
import { count } from '../../src/report/numbers.ts'
import { WORDS } from '../../src/report/words.ts'

describe('count', () => {
  it.each([
    [0, '0 errors'],
    [1, '1 error'],
    [2, '2 errors'],
    [1000, '1,000 errors'],
    [1_234_567, '1,234,567 errors'],
  ])('%i in English: %s', (number, text) => {
    expect(count('en', number, WORDS.en.found.error)).toBe(text)
  })

  it.each([
    [0, '0 erreur'],
    [1, '1 erreur'],
    [2, '2 erreurs'],
    [999, '999 erreurs'],
    [1000, '1\u202f000 erreurs'],
  ])('%i in French: %s', (number, text) => {
    expect(count('fr', number, WORDS.fr.found.error)).toBe(text)
  })

  it('lets the whole phrase agree', () => {
    expect(count('fr', 1, WORDS.fr.unverified)).toBe('1 élément n’a pas pu être vérifié')
    expect(count('fr', 2, WORDS.fr.unverified)).toBe('2 éléments n’ont pas pu être vérifiés')
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSource } from '../../../src/model/source.ts'
import { scan } from '../../../src/parse/dockerfile/scan.ts'
import { mutant } from './mutant.ts'
import { misplaced } from './places.ts'

test('whatever a Dockerfile holds, everything of it stands where it says it does', () => {
  fc.assert(
    fc.property(mutant, (text) => {
      expect(misplaced(text, scan(createSource('Dockerfile', text)))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

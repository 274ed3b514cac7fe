import { describe, expect, it } from 'vitest'
import { acceptedName, nameProblem } from '../../src/model/name-limit.ts'

const environment = { min: 2, max: 11, pattern: '[a-z0-9]+' }
const repository = { min: 2, max: 20, pattern: '[a-z0-9][a-z0-9-]*[a-z0-9]' }

describe('nameProblem', () => {
  it.each([
    ['a', 'short'],
    ['ab', undefined],
    ['abcdefghijk', undefined],
    ['abcdefghijkl', 'long'],
    ['a-b', 'pattern'],
    ['ab\n', 'pattern'],
  ])('of %j is %s', (name, problem) => {
    expect(nameProblem(name, environment)).toBe(problem)
  })
})

describe('acceptedName', () => {
  it.each([
    ['pre-prod', environment, 'preprod'],
    ['Développement', environment, 'developpeme'],
    ['Web_Front', repository, 'webfront'],
    ['web-front-', repository, 'webfront'],
    ['!', environment, undefined],
  ])('for %s', (name, limit, accepted) => {
    expect(acceptedName(name, limit)).toBe(accepted)
  })
})

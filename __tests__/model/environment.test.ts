import { expect, test } from 'vitest'
import { type Environment, mayBeProduction } from '../../src/model/environment.ts'

const of = (...classes: Environment['class'][]) =>
  mayBeProduction(classes.map((each) => ({ name: each, stage: '', class: each })))

test('one environment that is or may be in production is enough', () => {
  expect(of()).toBe(true)
  expect(of('non-production')).toBe(false)
  expect(of('non-production', 'unknown')).toBe(true)
  expect(of('non-production', 'production')).toBe(true)
})

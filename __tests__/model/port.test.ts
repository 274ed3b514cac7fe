import { expect, test } from 'vitest'
import { portProblem } from '../../src/model/port.ts'

test.each([1, 65_535, 'http', '${PORT}', null, undefined, [80]])('%j is nothing wrong', (port) =>
  expect(portProblem(port)).toBeUndefined(),
)

test.each([
  [0, 'number'],
  [65_536, 'number'],
  [-1, 'number'],
  [80.5, 'number'],
  ['8080', 'text-number'],
  ['HTTP', 'name'],
  ['port-de-supervision', 'name'],
])('%j: %s', (port, problem) => expect(portProblem(port)).toBe(problem))

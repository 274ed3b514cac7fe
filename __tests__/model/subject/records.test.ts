import { expect, test } from 'vitest'
import { follow } from '../../../src/model/json.ts'
import type { Route } from '../../../src/model/location.ts'
import { entriesIn, recordsIn } from '../../../src/model/subject/records.ts'

const reader = (value: unknown) => ({ get: (...route: Route) => follow(value, route) })

test('mappings of a list keep their index, whatever stands between them', () => {
  expect(recordsIn(reader({ ports: [{ port: 80 }, null, 'x', { port: 443 }] }), ['ports'])).toEqual([
    { value: { port: 80 }, route: ['ports', 0] },
    { value: { port: 443 }, route: ['ports', 3] },
  ])
  expect(recordsIn(reader({ ports: { port: 80 } }), ['ports'])).toEqual([])
})

test('pairs of a mapping, and none of anything else', () => {
  expect(entriesIn(reader({ data: { a: 1 } }), ['data'])).toEqual([['a', 1]])
  expect(entriesIn(reader({ data: ['a'] }), ['data'])).toEqual([])
})

test('a hostile list is not read to its end', () => {
  expect(recordsIn(reader({ a: Array.from({ length: 5000 }, () => ({})) }), ['a'])).toHaveLength(1000)
})

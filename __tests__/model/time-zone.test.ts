import { expect, test } from 'vitest'
import { isTimeZone } from '../../src/model/time-zone.ts'

test.each(['Europe/Paris', 'Etc/UTC', 'UTC', 'America/Guadeloupe'])('%s', (name) => expect(isTimeZone(name)).toBe(true))

test.each(['', 'Europe/Pariss', 'europe/paris', '+02:00', 'a'.repeat(200)])('not "%s"', (name) =>
  expect(isTimeZone(name)).toBe(false),
)

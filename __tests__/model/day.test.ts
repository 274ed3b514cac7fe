import { expect, test } from 'vitest'
import { isCalendarDay } from '../../src/model/day.ts'

test.each([
  ['2026-01-31', true],
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2026-04-31', false],
  ['2026-12-31', true],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['2026-01-32', false],
  ['0001-01-01', true],
  ['0004-02-29', true],
  ['9999-12-31', true],
  ['2026-1-1', false],
  ['2026-01-01T00:00', false],
  ['', false],
])('%s: %s', (text, is) => expect(isCalendarDay(text)).toBe(is))

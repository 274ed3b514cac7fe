import { expect, it } from 'vitest'
import { readRetryAfter } from '../../src/mirror/retry-after.ts'

const now = Date.parse('Wed, 25 Nov 2026 10:00:00 GMT')

it.each([
  ['120', 120],
  ['0', 0],
  ['Wed, 25 Nov 2026 10:01:30 GMT', 90],
  ['Wed, 25 Nov 2026 09:00:00 GMT', 0],
  ['Wed, 25 Nov 2099 10:00:00 GMT', 604_800],
  ['999999999', 604_800],
])('Retry-After: %s asks to wait %d s', (header, seconds) => expect(readRetryAfter(header, now)).toBe(seconds))

it.each([undefined, '', '-5', '1.5', '1e9', 'soon', '2026-11-25', '9'.repeat(400), 'x GMT', '120\u0000'])(
  'Retry-After: %j says nothing',
  (header) => expect(readRetryAfter(header, now)).toBeUndefined(),
)

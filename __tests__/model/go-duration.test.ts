import { describe, expect, it } from 'vitest'
import { goDuration } from '../../src/model/go-duration.ts'

describe('durations of Go', () => {
  it.each([
    ['1h30m', 5400],
    ['24h', 86_400],
    ['-1.5h', -5400],
    ['+5s', 5],
    ['0', 0],
    ['1.s', 1],
    ['.5m', 30],
    ['100ms', 0.1],
    ['5µs', 5e-6],
    ['5μs', 5e-6],
    ['1h1h', 7200],
  ])('%s', (text, seconds) => expect(goDuration(text)).toBeCloseTo(seconds, 9))

  it.each(['', '1d', '1w', '90', '1 h', 'h', '.s', '1h30', '1H', '--1s', '1h-30m', '2562048h', '9'.repeat(101)])(
    'refuses "%s"',
    (text) => expect(goDuration(text)).toBeUndefined(),
  )
})

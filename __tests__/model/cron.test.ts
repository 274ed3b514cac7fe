import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cronProblem, neverComes } from '../../src/model/cron.ts'

describe('schedules of five fields, as robfig/cron reads them', () => {
  it.each([
    '0 22 * * *',
    '*/15 0-23/2 1,15 JAN-mar ?',
    '  5   4  *  *  sun  ',
    '5/10 * * * *',
    '+5 * * * *',
    '0 0 31 2 6',
    '*-9 * * * *', // what follows a star is not read
    ', * * * *', // an empty list is no error, and no time either
    'TZ=Europe/Paris 0 6 * * 1-5',
    'CRON_TZ=Nowhere 0 6 * * 1-5',
  ])('accepts "%s"', (schedule) => expect(cronProblem(schedule)).toBeUndefined())

  it.each([
    ['', { kind: 'empty' }],
    ['@daily', { kind: 'descriptor' }],
    ['TZ=UTC @daily', { kind: 'descriptor' }],
    ['TZ=UTC', { kind: 'time-zone' }],
    ['* * * *', { kind: 'field-count', count: 4 }],
    ['0 0 22 * * *', { kind: 'field-count', count: 6 }],
    ['60 * * * *', { kind: 'field', field: 'minute', text: '60', min: 0, max: 59 }],
    ['0 24 * * *', { kind: 'field', field: 'hour', text: '24', min: 0, max: 23 }],
    ['0 0 0 * *', { kind: 'field', field: 'day-of-month', text: '0', min: 1, max: 31 }],
    ['0 0 1 13 *', { kind: 'field', field: 'month', text: '13', min: 1, max: 12 }],
    ['0 0 * * 7', { kind: 'field', field: 'day-of-week', text: '7', min: 0, max: 6 }],
    ['0 0 * * 1,lundi', { kind: 'field', field: 'day-of-week', text: 'lundi', min: 0, max: 6 }],
    ['30-10 * * * *', { kind: 'field', field: 'minute', text: '30-10', min: 0, max: 59 }],
  ])('refuses "%s"', (schedule, problem) => expect(cronProblem(schedule)).toEqual(problem))

  it.each(['*/0', '*/x', '1/2/3', '1-2-3', '-5', '5-', 'x', '1.5', '*5', '0x1'])('refuses the minute "%s"', (minute) =>
    expect(cronProblem(`${minute} * * * *`)).toMatchObject({ kind: 'field', field: 'minute' }),
  )

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-0-9*?,/ a-zTZ=@]*$/), (text) => {
        expect(() => cronProblem(text)).not.toThrow()
      }),
    )
  })
})

describe('days that no month has', () => {
  it.each(['0 0 31 2 *', '0 0 30 2 ?', '0 0 31 4,6,9,11 *', '  0  0  31  2  *  '])('"%s"', (schedule) =>
    expect(neverComes(schedule)).toBe(true),
  )

  it.each(['0 0 29 2 *', '0 0 31 2,3 *', '0 0 31 2 1', '0 0 * 2 *', '0 0 30-31 2 *', '0 0 31 feb *', '@daily', ''])(
    'not "%s"',
    (schedule) => expect(neverComes(schedule)).toBe(false),
  )
})

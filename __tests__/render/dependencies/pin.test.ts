import { describe, expect, test } from 'vitest'
import { pinnedVersion } from '../../../src/render/dependencies/pin.ts'

const redis = (version: string) => ({ name: 'redis', version, repository: 'https://charts.example.org/stable' })
const lockOf = (...dependencies: unknown[]) => ({ dependencies, digest: 'sha256:00', generated: '2026-01-02' })

describe('without a lock', () => {
  test('an exact version is taken as it is written', () => {
    expect(pinnedVersion(redis('v1.2.3'), undefined)).toBe('v1.2.3')
  })

  test.each([['^1.2.3'], ['1.2'], ['*'], ['']])('the range "%s" is refused', (version) => {
    expect(pinnedVersion(redis(version), undefined)).toMatchObject({ problem: 'not-pinned', about: version })
  })
})

describe('with a lock', () => {
  test('its version is taken', () => {
    expect(pinnedVersion(redis('^1.2.3'), lockOf(redis('1.9.0')))).toBe('1.9.0')
  })

  test('a repository is the same with and without its final slash', () => {
    const locked = { ...redis('1.9.0'), repository: 'https://charts.example.org/stable/' }
    expect(pinnedVersion(redis('^1.2.3'), lockOf(locked))).toBe('1.9.0')
  })

  test('two entries of one chart, under two aliases, each find the version that they allow', () => {
    const lock = lockOf(redis('17.4.0'), redis('18.1.0'))
    expect(pinnedVersion(redis('~17'), lock)).toBe('17.4.0')
    expect(pinnedVersion(redis('~18'), lock)).toBe('18.1.0')
  })

  test.each<[string, unknown]>([
    ['holds a version outside the range', lockOf(redis('2.0.0'))],
    ['does not hold the chart', lockOf({ ...redis('1.9.0'), name: 'valkey' })],
    ['has it from another repository', lockOf({ ...redis('1.9.0'), repository: 'https://other.example.org/stable' })],
    ['holds a range', lockOf(redis('^1.2.3'))],
    ['holds no text for a version', lockOf({ ...redis('1.9.0'), version: 1.9 })],
    ['is empty', null],
    ['is a list', [redis('1.9.0')]],
    ['has no list', { dependencies: 'redis' }],
  ])('that %s, it is out of date', (_, lock) => {
    expect(pinnedVersion(redis('^1.2.3'), lock)).toMatchObject({ problem: 'lock-out-of-date', about: '^1.2.3' })
  })

  test('even an exact version must be in it', () => {
    expect(pinnedVersion(redis('1.2.3'), lockOf(redis('1.2.4')))).toMatchObject({ problem: 'lock-out-of-date' })
  })
})

test.each([['latest'], ['1.2.3.4'], ['>=']])('"%s" is no version at all', (version) => {
  expect(pinnedVersion(redis(version), undefined)).toMatchObject({ problem: 'bad-version' })
  expect(pinnedVersion(redis(version), lockOf(redis('1.2.3')))).toMatchObject({ problem: 'bad-version' })
})

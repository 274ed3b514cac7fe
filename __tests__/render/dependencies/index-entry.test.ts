import { describe, expect, test } from 'vitest'
import { findEntry } from '../../../src/render/dependencies/index-entry.ts'
import { packChart } from './chart-archive.ts'
import { indexItem, indexOf } from './fake-repository.ts'

const redis = packChart('redis', '1.2.3')
const newer = packChart('redis', '1.10.0')
const entry = { url: 'redis-1.2.3.tgz', digest: redis.sha256 }
const DIGEST = 'ab'.repeat(32)

describe('an index as helm repo index writes it', () => {
  const index = indexOf({
    'a-redis': [indexItem({ ...redis, sha256: DIGEST })],
    redis: [indexItem(newer), indexItem(redis)],
    zoo: [indexItem(packChart('zoo', '1.2.3'))],
  })

  test('gives the address and the digest of a version', () => {
    expect(findEntry(index, 'redis', '1.2.3')).toEqual(entry)
    expect(findEntry(index, 'redis', '1.10.0')).toMatchObject({ digest: newer.sha256 })
  })

  test('names the same version with and without a v', () => {
    expect(findEntry(index, 'redis', 'v1.2.3')).toEqual(entry)
  })

  test('prefers the version that is written the same', () => {
    const both = indexOf({ redis: [indexItem({ ...redis, version: 'v1.2.3' }), indexItem(redis)] })
    expect(findEntry(both, 'redis', '1.2.3')).toMatchObject({ url: 'redis-1.2.3.tgz' })
    expect(findEntry(both, 'redis', 'v1.2.3')).toMatchObject({ url: 'redis-v1.2.3.tgz' })
  })

  test.each([
    ['redis', '1.2.4', 'version-not-found'],
    ['redis', '1.2.3-rc.1', 'version-not-found'],
    ['valkey', '1.2.3', 'chart-not-found'],
    ['__proto__', '1.2.3', 'chart-not-found'],
    ['red', '1.2.3', 'chart-not-found'],
  ])('does not have %s %s', (chart, version, problem) => {
    expect(findEntry(index, chart, version)).toMatchObject({ problem })
  })

  test('has Windows line ends', () => {
    expect(findEntry(index.replaceAll('\n', '\r\n'), 'redis', '1.2.3')).toEqual(entry)
  })

  test('has items deeper than their key, comments and blank lines', () => {
    const text = index
      .replace(/^ {2}(?=[- ])/gm, '    ')
      .replace('entries:', '# all of them\nentries:   \n\n  # the first')
      .replaceAll('      urls:', '# here\n\n      urls:')
    expect(findEntry(text, 'redis', '1.2.3')).toEqual(entry)
  })

  test('has quoted keys', () => {
    expect(findEntry(index.replace('  redis:', '  "redis":'), 'redis', '1.2.3')).toEqual(entry)
    expect(findEntry(index.replace('  redis:', "  'redis':"), 'redis', '1.2.3')).toEqual(entry)
  })

  test('has ten thousand versions, and a number that is in all of them', () => {
    const depends = `    dependencies:\n    - name: common\n      version: 1.0.0\n    x: ${'y'.repeat(1_000)}`
    const items = (count: number) =>
      Array.from({ length: count }, (_, minor) => `${indexItem({ ...redis, version: `1.${minor}.0` })}\n${depends}`)
    expect(findEntry(indexOf({ redis: items(10_000).reverse() }), 'redis', '1.0.0')).toMatchObject({
      url: 'redis-1.0.0.tgz',
    })
  })

  test('has its version first, quoted, or behind a dash of its own', () => {
    const digest = redis.sha256
    for (const item of [
      `  - version: 1.2.3\n    urls: [redis-1.2.3.tgz]\n    digest: ${digest}`,
      `  -   "version":   "1.2.3"\n      urls: [redis-1.2.3.tgz]\n      digest: ${digest}`,
      `  -\n    urls: [redis-1.2.3.tgz]\n    digest: ${digest}\n    version: v1.2.3`,
      `  - {version: 1.2.3, urls: [redis-1.2.3.tgz], digest: ${digest}}`,
    ])
      expect(findEntry(indexOf({ redis: [item] }), 'redis', '1.2.3')).toEqual(entry)
  })

  test('has ten thousand versions', () => {
    const many = Array.from({ length: 10_000 }, (_, patch) => indexItem({ ...redis, version: `1.2.${patch}` }))
    expect(findEntry(indexOf({ redis: many }), 'redis', '1.2.9876')).toMatchObject({ url: 'redis-1.2.9876.tgz' })
  })
})

describe('an index laid out in another way', () => {
  const value = { entries: { redis: [{ name: 'redis', version: '1.2.3', digest: DIGEST, urls: ['r.tgz'] }], none: [] } }

  test('JSON', () => {
    const found = { url: 'r.tgz', digest: DIGEST }
    expect(findEntry(JSON.stringify(value), 'redis', '1.2.3')).toEqual(found)
    expect(findEntry(JSON.stringify(value, null, 2), 'redis', '1.2.3')).toEqual(found)
    expect(findEntry(JSON.stringify(value), 'none', '1.2.3')).toMatchObject({ problem: 'chart-not-found' })
  })

  test('a list on the line of its key', () => {
    const text = `entries:\n  redis: [{ version: 1.2.3, digest: ${DIGEST}, urls: [r.tgz] }]\n`
    expect(findEntry(text, 'redis', '1.2.3')).toEqual({ url: 'r.tgz', digest: DIGEST })
  })

  test('no chart at all', () => {
    expect(findEntry('apiVersion: v1\nentries: {}\n', 'redis', '1.2.3')).toMatchObject({ problem: 'chart-not-found' })
  })
})

test.each([
  ['no digest', indexItem(redis, { digest: '' }), 'no-digest'],
  ['a digest of another kind', indexItem(redis, { digest: 'sha512:00' }), 'no-digest'],
  ['no address', indexItem(redis).replace(/ +urls:\n.*\n/, ''), 'no-url'],
  ['an address that is a mapping', indexItem(redis).replace('- redis-', '- x: '), 'no-url'],
  ['a key twice', `${indexItem(redis)}\n    name: redis`, 'bad-index'],
  ['text that is no YAML', '  - {{ template }}: 1.2.3 [', 'bad-index'],
])('a version with %s', (_, item, problem) => {
  expect(findEntry(indexOf({ redis: [item] }), 'redis', '1.2.3')).toMatchObject({ problem })
})

test('a digest may bear its prefix', () => {
  const index = indexOf({ redis: [indexItem(redis, { digest: `sha256:${redis.sha256.toUpperCase()}` })] })
  expect(findEntry(index, 'redis', '1.2.3')).toEqual(entry)
})

test.each([
  ['nothing', ''],
  ['a page', '<!doctype html><title>Sign in</title>'],
  ['a list', '- redis\n'],
  ['a text where charts are expected', 'entries: none'],
  ['bytes', '\u0000\u0001\ufffd\n'],
])('%s is no index', (_, text) => {
  expect(findEntry(text, 'redis', '1.2.3')).toHaveProperty('problem')
})

describe('an index made to take all of the memory', () => {
  const MIB = 1024 * 1024

  test.each([
    ['flow lists', `entries: [${'[],'.repeat(2 * MIB)}]`],
    ['one huge version', `entries:\n  redis:\n  - version: 1.2.3\n    x: [${'[],'.repeat(2 * MIB)}]\n`],
    ['many empty versions', `entries:\n  redis:\n${'  -\n'.repeat(MIB)}`],
    ['one line', 'entries:'.repeat(MIB)],
    ['a deep first line', `entries:\n${' '.repeat(5 * MIB)}redis:\n`],
  ])('%s: is not parsed', (_, text) => {
    expect(findEntry(text, 'redis', '1.2.3')).toMatchObject({ problem: 'bad-index' })
  })

  test('anchors that stand for each other a billion times', () => {
    const levels = Array.from({ length: 30 }, (_, level) => {
      const below = level === 0 ? 'x' : `*l${level - 1}`
      return `    l${level}: &l${level} [${below}, ${below}, ${below}]`
    })
    const item = [indexItem(redis), ...levels].join('\n')
    expect(findEntry(indexOf({ redis: [item] }), 'redis', '1.2.3')).toEqual(entry)
  })

  test('blank lines', () => {
    const text = `entries:\n  redis:${'\n'.repeat(4 * MIB)}${indexItem(redis)}\n`
    expect(findEntry(text, 'redis', '1.2.3')).toEqual(entry)
  })
})

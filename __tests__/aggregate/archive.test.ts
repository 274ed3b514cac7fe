import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type ArchiveEntry, unpack } from '../../src/aggregate/source/archive.ts'
import { REPORT_LIMIT } from '../../src/aggregate/source/delivery.ts'

const zip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync(files, { level: 9 })

const outcome = (entries: readonly ArchiveEntry[]) =>
  entries.map((entry) => [entry.name, 'bytes' in entry ? entry.bytes.length : entry.refused])

/** The sizes that the directory of an archive declares for its entries, each four bytes at 24 (APPNOTE.TXT, 4.3.12). */
function declaring(archive: Uint8Array, size: number): Uint8Array {
  const lying = Buffer.from(archive)
  for (
    let at = lying.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = lying.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    lying.writeUInt32LE(size, at + 24)
  return lying
}

describe('an archive', () => {
  test('gives its reports, whatever they are called', () => {
    const names = ['a.json', 'b/../../c.json', '/etc/d.json', 'e\u202e.json', '__proto__/f.json', 'C:\\g.json']
    const archive = zip(Object.fromEntries([...names, 'h.txt', 'json', 'i.JSON'].map((name) => [name, Buffer.of(1)])))
    expect(outcome(unpack(archive))).toEqual(names.map((name) => [name, 1]))
  })

  test('does not give a report that is too large', () => {
    const archive = zip({ 'a.json': new Uint8Array(REPORT_LIMIT), 'b.json': new Uint8Array(REPORT_LIMIT + 1) })
    expect(outcome(unpack(archive))).toEqual([
      ['a.json', REPORT_LIMIT],
      ['b.json', 'too-large'],
    ])
  })

  test('does not unpack to more than it declares', () => {
    const archive = declaring(zip({ 'a.json': new Uint8Array(50_000_000) }), 1000)
    const lengths = (() => {
      try {
        return unpack(archive).map((entry) => ('bytes' in entry ? entry.bytes.length : 0))
      } catch {
        return []
      }
    })()
    expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(1000)
  })

  test('does not give more than so many, nor more than so much of them', () => {
    const file = (index: number) => `${String(index).padStart(3, '0')}.json`
    const many = unpack(zip(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [file(i), Buffer.of(1)]))))
    expect(many.filter((entry) => 'bytes' in entry)).toHaveLength(50)
    expect(many.filter((entry) => 'refused' in entry)).toHaveLength(50)
    const large = new Uint8Array(REPORT_LIMIT)
    const much = unpack(zip(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [file(i), large]))))
    expect(outcome(much).map(([, what]) => what)).toEqual([
      ...Array.from({ length: 4 }, () => REPORT_LIMIT),
      ...['too-large', 'too-large'],
    ])
  })

  test.each([
    ['empty', Buffer.of()],
    ['no archive', Buffer.from('{}')],
    ['cut off', zip({ 'a.json': Buffer.alloc(1000, 'abc') }).subarray(0, -30)],
  ])('that is %s is refused', (_, archive) => {
    expect(() => unpack(archive)).toThrow()
  })

  test('that is damaged is refused or read, and never more than it is', () => {
    const archive = zip({ 'a.json': Buffer.from('{"a":1}'.repeat(500)), 'b.json': Buffer.from('{}') })
    for (let at = 0; at < archive.length; at += 1) {
      const damaged = Buffer.from(archive)
      damaged[at] = (damaged[at] ?? 0) ^ 0xff
      try {
        for (const entry of unpack(damaged)) if ('bytes' in entry) expect(entry.bytes.length).toBeLessThan(REPORT_LIMIT)
      } catch {
        // refused
      }
    }
  })
})

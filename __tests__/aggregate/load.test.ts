import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createLoader, type LoadedBatch } from '../../src/aggregate/reading/load.ts'
import { sha256 } from '../../src/aggregate/reading/read-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'accostage-load-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string, size = text.length) {
  const path = join(folder, name)
  writeFileSync(path, text)
  return { origin: name, file: path, size }
}

const texts = ({ loaded }: LoadedBatch) =>
  loaded.map((each) => ('bytes' in each ? Buffer.from(each.bytes).toString() : each.refused))

test('each delivery has its bytes, known by them', () => {
  const load = createLoader()
  const batch = load([
    file('a', 'one'),
    { origin: 'b', bytes: Buffer.from('two') },
    { origin: 'c', refused: 'too-large' },
  ])
  expect(texts(batch)).toEqual(['one', 'two', 'too-large'])
  expect(batch.loaded[0]).toEqual({ origin: 'a', bytes: expect.anything(), content: sha256('one') })
})

test('a file that changed since it was found is read as it is', () => {
  const batch = createLoader()([file('a', 'longer', 2), file('b', 'short', 50), file('c', ''), file('d', 'next')])
  expect(texts(batch)).toEqual(['longer', 'short', '', 'next'])
})

test('a file that is gone is unreadable', () => {
  expect(texts(createLoader()([{ origin: 'a', file: join(folder, 'none'), size: 1 }]))).toEqual(['unreadable'])
})

test('a batch stays as it is until it is released', () => {
  const load = createLoader()
  const first = load([file('a', 'first')])
  const second = load([file('a', 'second')])
  expect([texts(first), texts(second)]).toEqual([['first'], ['second']])
  second.release()
  const third = load([file('a', 'third')])
  expect([texts(first), texts(third)]).toEqual([['first'], ['third']])
})

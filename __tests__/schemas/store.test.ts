import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { StoredGroup, StoredNode } from '../../src/schemas/stored.ts'

const folder = join(import.meta.dirname, '../../rules/schemas')
const lines = (name: string): unknown[] =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl') && name !== 'catalogue.jsonl')

test.each(files)('%s refers to its own lines only, and its patterns can be tried', (name) => {
  const nodes = lines(name)
  const patterns: string[] = []
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'number' && ['m', 'l', 'not', 'node'].includes(key)) expect(nodes[value]).toBeDefined()
    if (key === 'p' && typeof value === 'string') patterns.push(value)
    if (Array.isArray(value)) for (const each of value) visit(each, ['any', 'one', 'all'].includes(key) ? 'node' : '')
    else if (typeof value === 'object' && value !== null)
      for (const [inner, each] of Object.entries(value)) visit(each, key === 'f' ? 'node' : inner)
  }
  for (const node of nodes as StoredNode[]) visit(node, '')
  for (const pattern of patterns) expect(() => new RegExp(pattern)).not.toThrow()
})

test('patterns take no time for the longest text that is tried', () => {
  for (const name of files)
    for (const [, pattern = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/"p":("(?:[^"\\]|\\.)*")/g)) {
      const expression = new RegExp(JSON.parse(pattern))
      for (const piece of ['a', 'a.', '1', '-a', 'a/', ':'])
        expect(expression.test(`${piece.repeat(256).slice(0, 255)}!`), pattern).toBeTypeOf('boolean')
    }
}, 5000)

test('every kind of the catalogue has a line in its file', () => {
  const [range, ...groups] = lines('catalogue.jsonl') as [{ metadata: number }, ...StoredGroup[]]
  const counts = new Map(files.map((name) => [name, lines(name).length]))
  expect(range.metadata).toBeLessThan(counts.get('kubernetes.jsonl') ?? 0)
  for (const { file, versions } of groups)
    for (const kinds of Object.values(versions))
      for (const { n } of Object.values(kinds)) if (n !== undefined) expect(n).toBeLessThan(counts.get(file) ?? 0)
})

test('the store stays small', () => {
  const size = readdirSync(folder).reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0)
  expect(size).toBeLessThan(600_000)
})

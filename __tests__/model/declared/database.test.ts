import { expect, test } from 'vitest'
import { compareDatabases, engineOf, type FoundDatabase } from '../../../src/model/declared/database.ts'

const found = (engine: string, operated = false) => ({ engine, operated, kept: true }) as unknown as FoundDatabase

const differences = (...args: Parameters<typeof compareDatabases>): string[] =>
  compareDatabases(...args).map(({ type, index, found: one }) => [type, index ?? '', one?.engine ?? ''].join(' '))

test.each([
  ['PostgreSQL 16', 'postgres'],
  ['postgis', 'postgres'],
  ['mariadb-galera', 'mariadb'],
  ['valkey', 'redis'],
  ['postgres-exporter', undefined],
  ['', undefined],
])('%j is %j', (name, expected) => {
  expect(engineOf(name)).toBe(expected)
})

test('what agrees gives nothing', () => {
  expect(differences([{ engine: 'postgres', mode: 'operator' }], [found('postgres', true), found('postgres')])).toEqual(
    [],
  )
  expect(differences([{ engine: 'postgres', mode: 'external' }], [])).toEqual([])
})

test('another engine in place of the only one is one difference', () => {
  expect(differences([{ engine: 'mariadb', mode: 'chart' }], [found('postgres'), found('redis')])).toEqual([
    'engine 0 postgres',
    'undeclared  redis',
  ])
})

test('a cache does not replace a database', () => {
  expect(differences([{ engine: 'mariadb', mode: 'chart' }], [found('redis')])).toEqual([
    'undeclared  redis',
    'missing 0 ',
  ])
})

test('the mode of the one that is found', () => {
  expect(differences([{ engine: 'postgres', mode: 'operator' }], [found('postgres')])).toEqual(['mode 0 postgres'])
})

test('a name that is not known may be any of them', () => {
  expect(differences([{ engine: 'maison', mode: 'chart' }], [found('postgres')])).toEqual([])
})

import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digest } from '../../src/aggregate/digest.ts'
import { buildSite } from '../../src/aggregate/site/build.ts'
import type { Delivery } from '../../src/aggregate/source/delivery.ts'
import { csvTable, jsonTable } from '../../src/aggregate/tables.ts'
import { readView } from '../../src/aggregate/view/read.ts'
import { pageReport } from '../report/html/page-report.ts'
import { delivery, NO_TITLES, NOW, reportText, sourceOf, take } from './reports.ts'
import { embeddedServer, postgresqlPrograms, realServer, type TestServer } from './servers.ts'

/** What stands in the place of each text of a report, of each number and of each yes or no. */
const TEXTS = [
  '\0',
  '\ud800 half a pair',
  '\u202eright to left\u2066',
  '__proto__',
  'constructor',
  'x'.repeat(50_000),
  '\u0301'.repeat(2000),
  '9999-99-99',
  '0000-00-00',
  '2026-02-31T25:61:61Z',
  '${1+1} $1 %s {{x}} \\u0000 \\x00',
]
const NUMBERS = [0, -0, -1, 0.5, 2 ** 31, 2 ** 53, 1e308]
const ANYTHING = [null, [], {}, 'x', 1, true]

type Route = readonly (string | number)[]

/** Each value in a value with the way to it; of a list the first item only. */
function valuesIn(value: unknown, route: Route = []): readonly (readonly [Route, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[route, value]]
  const entries = Array.isArray(value) ? value.slice(0, 1).entries() : Object.entries(value)
  return [[route, value], ...[...entries].flatMap(([key, inner]) => valuesIn(inner, [...route, key]))]
}

function replaced(value: unknown, [key, ...rest]: Route, by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest, by) : item))
  return Object.fromEntries(Object.entries(value as object).map(([k, v]) => [k, k === key ? replaced(v, rest, by) : v]))
}

const insteadOf = (value: unknown): readonly unknown[] =>
  typeof value === 'string' ? TEXTS : typeof value === 'number' ? NUMBERS : ANYTHING

/** A whole report as the command line writes it, and every way to spoil one value of it. */
function spoiled(): readonly Delivery[] {
  const whole: unknown = JSON.parse(JSON.stringify({ ...pageReport('fr', 3), generatedAt: '2026-11-20T08:00:00.000Z' }))
  const texts = valuesIn(whole).flatMap(([route, value]) =>
    insteadOf(value).map((by) => [route.join('.'), JSON.stringify(replaced(whole, route, by), null, 2)] as const),
  )
  const written = JSON.stringify(whole, null, 2)
  const others = [
    ['__proto__', written.replace('{', '{"__proto__": {"verdict": "compatible"},')],
    ['twice', written.replace('{', '{"verdict": 1, "findings": 0,')],
    ['great number', written.replace(/"line": \d+/, '"line": 1e999')],
    ['deep', written.replace('"fr"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
  ] as const
  const broken = Buffer.from(written.replaceAll('É', 'é')).map((byte, at) =>
    at % 997 === 0 && byte > 0x7f ? 0xff : byte,
  )
  return [
    ...[...texts, ...others].map(([origin, text], index) => delivery(text, { origin, name: `project-${index}` })),
    { origin: 'no UTF-8', name: 'latin', bytes: broken },
  ]
}

describe.each([
  ['the embedded database', async () => embeddedServer()],
  ...(postgresqlPrograms ? [['PostgreSQL', () => realServer(postgresqlPrograms as string)] as const] : []),
] as const)('hostile reports in %s', (_, start) => {
  let server: TestServer
  beforeAll(async () => {
    server = await start()
  }, 120_000)
  afterAll(() => server?.stop())

  test('are taken or rejected one by one, and what is kept is shown', async () => {
    const { database } = await server.open()
    const deliveries = spoiled().map((each, index) => ({ ...each, repository: `https://github.com/forge/p${index}` }))
    const good = delivery(reportText({ name: 'good' }), { repository: 'https://github.com/forge/good' })
    const { added, rejected } = await take(database, sourceOf(...deliveries, good))
    expect(added + rejected).toBe(deliveries.length + 1)
    expect(added).toBeGreaterThan(deliveries.length / 10)
    expect(rejected).toBeGreaterThan(deliveries.length / 10)
    expect(await take(database, sourceOf(...deliveries, good))).toMatchObject({ added: 0, rejected: 0 })

    const view = await readView(database, { now: NOW, sinceDays: 7 })
    expect(view.projects).toHaveLength(added)
    expect(view.projects.map(({ repository }) => repository)).toContain('https://github.com/forge/good')
    for (const { path, text } of buildSite(view, NO_TITLES, 'fr')) {
      const errors: string[] = []
      parse(text, { onParseError: ({ code }) => errors.push(code) })
      expect([path, errors]).toEqual([path, []])
      expect(text).not.toMatch(/>(?:[^<]*\s)?(?:NaN|undefined|Infinity|\[object Object\])[\s<]/)
      if (path.includes('/projects/')) expect(text.length).toBeLessThan(100_000)
    }
    expect(JSON.parse(jsonTable(view))).toMatchObject({ version: 1 })
    expect(csvTable(view).split('\r\n').length).toBe(added + 2)
    expect(digest(view, NO_TITLES, 'fr').length).toBeLessThan(16_383)
    await database.close()
  }, 120_000)
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../../src/aggregate/store/migrations.ts'
import { openDatabase } from '../../src/aggregate/store/open.ts'
import { readView } from '../../src/aggregate/view/read.ts'
import { PROCESSES } from '../../src/cli/processes.ts'
import { aFinding } from '../report/report-builder.ts'
import { delivery, dump, error, NOW, oldReportText, reportText, sourceOf, take } from './reports.ts'
import { embeddedServer, postgresqlPrograms, realServer, type TestServer } from './servers.ts'

const view = (database: Parameters<typeof readView>[0], branch?: string) =>
  readView(database, { now: NOW, sinceDays: 7, branch })

describe.each([
  ['the embedded database', async () => embeddedServer()],
  // Debian's package `postgresql`
  ...(postgresqlPrograms ? [['PostgreSQL', () => realServer(postgresqlPrograms as string)] as const] : []),
] as const)('history in %s', (_, start) => {
  let server: TestServer
  beforeAll(async () => {
    server = await start()
  }, 120_000)
  afterAll(() => server?.stop())

  test('a second ingest of the same changes nothing', async () => {
    const { database } = await server.open()
    const source = sourceOf(
      delivery(reportText({ day: '2026-11-01', findings: [error('K8S019')] })),
      delivery(reportText({ day: '2026-11-20' }), { origin: 'b' }),
      delivery(reportText({ name: 'guichet' })),
      delivery('{', { origin: 'bad' }),
    )
    expect(await take(database, source)).toMatchObject({ added: 3, known: 0, rejected: 1 })
    const before = await dump(database)
    expect(await take(database, source)).toMatchObject({ added: 0, known: 4, rejected: 0 })
    expect(await dump(database)).toEqual(before)
    // what another version of the tool refused is looked at again, and nothing else
    expect(await take(database, source, '2.0.0')).toMatchObject({ added: 0, known: 3, rejected: 1 })
    await database.close()
  })

  test('the last report of the branch counts, in whatever order reports come', async () => {
    const { database } = await server.open()
    const [first, second] = [
      reportText({ day: '2026-11-10', findings: [error('K8S019')] }),
      reportText({ day: '2026-11-24' }),
    ]
    await take(database, sourceOf(delivery(second)))
    await take(database, sourceOf(delivery(first)))
    const { projects, reports } = await view(database)
    expect(reports).toBe(2)
    expect(projects).toMatchObject([
      {
        name: 'boutique',
        verdict: 'compatible',
        errors: 0,
        before: { verdict: 'incompatible' },
        commit: 'c0ffee'.repeat(6),
      },
    ])
    expect(projects[0]?.history.map(({ errors }) => errors)).toEqual([1, 0])
    await database.close()
  })

  test('the same report again, under another name, is a duplicate', async () => {
    const { database } = await server.open()
    const text = reportText()
    const twice = sourceOf(delivery(text, { origin: 'a', name: 'x' }), delivery(text, { origin: 'b', name: 'y' }))
    expect(await take(database, twice)).toMatchObject({ added: 1, why: ['b: duplicate'] })
    expect(await take(database, sourceOf(delivery(text, { origin: 'c', name: 'z' })))).toMatchObject({
      why: ['c: duplicate'],
    })
    expect((await view(database)).rejected).toMatchObject({ total: 2, listed: [{ origin: 'b' }, { origin: 'c' }] })
    await database.close()
  })

  test('a report that says nothing of gates is unknown, never closed', async () => {
    const { database } = await server.open()
    await take(database, sourceOf(delivery(oldReportText())))
    expect((await view(database)).projects).toMatchObject([
      { repository: '', branch: '', gates: null, requirements: null },
    ])
    await database.close()
  })

  test('texts come back as they went in', async () => {
    const { database } = await server.open()
    const nasty = `'; drop table report; -- "\\ \\u0041 \u202e é 漢 👍 {a,b} $1 %s <script>`
    const message = `${nasty} \0`
    await take(
      database,
      sourceOf(delivery(reportText({ project: nasty, findings: [aFinding({ message })] }), { branch: nasty })),
    )
    const [project] = (await view(database)).projects
    expect(project).toMatchObject({ name: nasty, branch: nasty })
    expect(project?.detail.findings[0]?.message).toBe(`${nasty} \ufffd`)
    await database.close()
  })

  test('a batch that fails in the middle leaves nothing', async () => {
    const { database } = await server.open()
    const before = await dump(database)
    const failing = {
      ...database,
      transaction: <Result>(work: (queries: typeof database) => Promise<Result>) =>
        database.transaction(async (queries) => {
          const result = await work(queries as typeof database)
          throw new Error(`after ${JSON.stringify(result).length}`)
        }),
    } as typeof database
    await expect(take(failing, sourceOf(delivery(reportText())))).rejects.toThrow('after')
    expect(await dump(database)).toEqual(before)
    await database.close()
  })

  test('the branch asked for, else that of the forge, else a usual one, judges', async () => {
    const { database } = await server.open()
    const on = (branch: string, day: string, own: object = {}) => delivery(reportText({ day }), { branch, ...own })
    await take(
      database,
      sourceOf(on('refs/pull/1/merge', '2026-11-24'), on('main', '2026-11-01'), on('dev', '2026-11-20')),
    )
    const judged = async (asked?: string) => (await view(database, asked)).projects.map(({ branch }) => branch)
    expect(await judged()).toEqual(['main'])
    expect(await judged('dev')).toEqual(['dev'])
    expect(await judged('none')).toEqual(['main'])
    await take(database, sourceOf(on('trunk', '2026-11-02', { defaultBranch: 'trunk' })))
    expect(await judged()).toEqual(['trunk'])
    await database.close()
  })

  test('the schema is made once, and a newer one is refused', async () => {
    const { database, place } = await server.open()
    await migrate(database)
    await database.query('insert into accostage_schema values (99)')
    await database.close()
    await expect(openDatabase(place, PROCESSES)).rejects.toThrow('newer accostage')
  })
})

test.runIf(!postgresqlPrograms)('PostgreSQL is not installed: its tests are skipped', (context) => context.skip())
